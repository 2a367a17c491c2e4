import { resultOf } from './result.mjs';

const form = document.querySelector('form');
const status = document.querySelector('[role=status]');
const show = () => {
  status.textContent = resultOf(Object.fromEntries(new FormData(form)));
};
form.addEventListener('input', show);
show();
