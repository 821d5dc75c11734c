'use strict';
(() => {
  const filter = document.getElementById('filter');
  const unfold = target => {
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') { at.open = true; }
      if (at.tagName === 'ARTICLE') { at.querySelectorAll('details').forEach(each => { each.open = true; }); }
    }
  };
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target) { unfold(target); target.scrollIntoView(); }
  };
  addEventListener('hashchange', follow);
  follow();
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach(each => { each.open = true; });
  });
  addEventListener('afterprint', () => folded.forEach(each => { each.open = false; }));
  if (!filter) { return; }
  const field = id => document.getElementById(id);
  const findings = [...document.querySelectorAll('article.finding')]
    .map(article => ({ article, text: article.textContent.toLowerCase(), data: article.dataset }));
  const apply = () => {
    const words = field('words').value.toLowerCase().split(/\s+/);
    const severity = field('severity').value;
    const database = field('database') ? field('database').value : '';
    let shown = 0;
    for (const { article, text, data } of findings) {
      const fits = [
        words.every(word => text.includes(word)),
        ['', data.severity].includes(severity),
        ['', data.database].includes(database)
      ].every(Boolean);
      article.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    field('shown').textContent = shown + ' of ' + findings.length + ' findings';
  };
  filter.hidden = false;
  filter.addEventListener('input', apply);
  filter.addEventListener('submit', event => event.preventDefault());
  apply();
})();
