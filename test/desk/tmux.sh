# Drives a terminal: sourced by run.sh. Everything waits for what must appear, never for a time.

# A server of its own for each terminal: one that is being ended is never met again.
terminals=0
terminal() { tmux -L "desk-$$-$terminals" -f /dev/null "$@"; }

# A terminal of 100 columns in which everything stays: what scrolls away is kept.
open_terminal() {
  terminals=$((terminals + 1))
  terminal new-session -d -x 100 -y 50 -c "$1" "bash --noprofile --norc"
  terminal set-option -g history-limit 5000
  terminal resize-window -t 0 -x 100 -y 50 2> /dev/null || true
  terminal send-keys -l "PS1='$ '; clear"
  terminal send-keys Enter
  prompts '$'
}

screen() { terminal capture-pane -p -J; }
everything() { terminal capture-pane -p -J -S - | sed -e 's/[[:space:]]*$//'; }

# Waits until the text stands on the screen.
shows() {
  local n
  for n in $(seq "${PATIENCE:-600}"); do
    screen | grep -qF -- "$1" && return
    sleep 0.2
  done
  printf 'never appeared: %s\n--- the screen:\n' "$1" >&2
  screen >&2
  exit 1
}

# Waits until that prompt is the last line: what ran has ended and written everything, and what is typed now is read
# by what prompts. Typed earlier it would stand before the prompt in the capture.
prompts() {
  local n
  for n in $(seq "${PATIENCE:-600}"); do
    [ "$(screen | sed -e 's/[[:space:]]*$//' -e '/^$/d' | tail -n 1)" = "$1" ] && return
    sleep 0.2
  done
  printf 'no prompt %s\n--- the screen:\n' "$1" >&2
  screen >&2
  exit 1
}

type_in() { terminal send-keys -l -- "$1"; }
press() { terminal send-keys "$@"; }

# Waits for the question of that number to be open, then answers it.
question() { shows "◆  第 $1 题　$2"; }
typed() { question "$1" "$2"; [ -z "$3" ] || { type_in "$3"; shows "$3"; }; press Enter; }
# The last argument is the answer chosen: the arrow goes down until it stands there.
chosen() { question "$1" "$2"; pick "$3"; }
pick() {
  local n
  for n in $(seq 60); do
    screen | grep -qF -- "● $1" && { press Enter; return; }
    press Down
    sleep 0.1
  done
  printf 'cannot be chosen: %s\n' "$1" >&2
  screen >&2
  exit 1
}
