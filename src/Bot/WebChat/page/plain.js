// The chat without Web Chat: answers as text with their buttons, over the same Direct Line.
'use strict';
(async () => {
  const [log, state, form, samples] = ['log', 'state', 'ask', 'samples'].map((id) => document.getElementById(id));
  const phone = matchMedia('(max-width: 760px)');
  samples.open = !phone.matches;

  const say = (text, failed) => {
    state.textContent = text;
    state.classList.toggle('failed', Boolean(failed));
  };

  async function call(path, { token, ...init } = {}) {
    const answer = await fetch(`/v3/directline${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    });
    const body = await answer.json();
    if (!answer.ok) {
      throw new Error(body.error.message);
    }
    return body;
  }

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  const link = (url) => Object.assign(element('a', '', url), { href: url, rel: 'noreferrer', target: '_blank' });

  const withLinks = (text) => text.split(/(https:\/\/[^\s)]+[^\s).,;])/).map((part) => (part.startsWith('https://') ? link(part) : part));

  const { token } = await call('/tokens/generate', { method: 'POST' });
  const { conversationId } = await call('/conversations', { method: 'POST', token });
  const activities = `/conversations/${conversationId}/activities`;

  async function post(activity) {
    say(state.dataset.busy);
    samples.open = !phone.matches;
    try {
      await call(activities, { method: 'POST', token, body: JSON.stringify({ type: 'message', from: { id: 'person' }, locale: document.documentElement.lang, ...activity }) });
      say('');
      await read();
    } catch (error) {
      say(`${state.dataset.notSent} ${error.message}`, true);
    }
  }

  // A press says what its data tells Teams to say.
  function button(action) {
    const { msteams } = action.data ?? {};
    const made = element('button', '', action.title);
    made.type = 'button';
    made.addEventListener('click', () => post(msteams?.type === 'messageBack'
      ? { text: msteams.text, value: action.data, channelData: { messageBack: { displayText: msteams.displayText ?? msteams.text } } }
      : { value: action.data }));
    return made;
  }

  const control = (action) => action.type === 'Action.OpenUrl' ? Object.assign(link(action.url), { textContent: action.title })
    : action.type === 'Action.Submit' ? button(action) : '';

  function bubble({ id, from, text, attachments = [], channelData, suggestedActions }) {
    const cards = attachments.filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive').map(({ content }) => content);
    const shown = [channelData?.messageBack?.displayText ?? text, ...cards.map(({ fallbackText }) => fallbackText)].filter(Boolean);
    const controls = [
      ...cards.flatMap(({ actions = [] }) => actions.map(control)),
      ...(suggestedActions?.actions ?? []).map(({ title, value }) => button({ title, data: { msteams: { type: 'messageBack', text: value } } })),
    ];
    const made = element('li', from?.role === 'user' ? 'mine' : '', ...shown.map((part) => element('div', 'text', ...withLinks(part))));
    made.dataset.id = id;
    if (controls.length > 0) {
      made.append(element('div', 'buttons', ...controls));
    }
    return shown.length > 0 || controls.length > 0 ? made : null;
  }

  function show(activity) {
    const old = [...log.children].find(({ dataset }) => dataset.id === activity.id);
    if (activity.type === 'messageDelete') {
      old?.remove();
    } else if (activity.type === 'message') {
      const made = bubble(activity);
      if (made && old) {
        old.replaceWith(made);
      } else if (made) {
        log.append(made);
        made.scrollIntoView({ block: 'start' });
      }
    }
  }

  let watermark = '';
  let reading = Promise.resolve();
  const readOn = async () => {
    const news = await call(`${activities}?watermark=${watermark}`, { token });
    ({ watermark } = news);
    news.activities.forEach(show);
  };
  // One after the other, so that nothing is shown twice.
  const read = () => (reading = reading.then(readOn, readOn));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = form.question.value.trim();
    if (text) {
      form.reset();
      post({ text });
    }
  });
  samples.addEventListener('click', (event) => {
    const question = event.target.closest('[data-question]')?.dataset.question;
    if (question) {
      post({ text: question });
    }
  });

  (async function poll() {
    try {
      await read();
      if (state.classList.contains('failed')) {
        say('');
      }
    } catch (error) {
      say(`${state.dataset.silent} ${error.message}`, true);
    }
    setTimeout(poll, 1000);
  })();
})();
