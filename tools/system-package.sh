#!/usr/bin/env bash
# Installs the Debian package that brings a command, if the command is missing; one caller at a time.
# tools/system-package.sh COMMAND [PACKAGE]
set -euo pipefail
command -v "$1" > /dev/null && exit 0
exec 9> "${TMPDIR:-/tmp}/system-package.lock"
flock 9
command -v "$1" > /dev/null && exit 0
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${2:-$1}" > /dev/null
