/* Draws the curves, sends the CSRF token, shows the progress of an upload. */
(function () {
  'use strict';

  const COLOURS = {RED: '#b3261e', ORANGE: '#c65102', YELLOW: '#b88f00', BLUE: '#2463a8'};
  const QUIET = '#5a6675';

  function line(name, data, style, extra) {
    return Object.assign({name: name, type: 'line', data: data, symbol: 'none', connectNulls: false,
      lineStyle: style, itemStyle: {color: style.color}, animation: false}, extra);
  }

  function step(name, data, type, width, colour) {
    return line(name, data, {type: type, width: width, color: colour || QUIET}, {step: 'middle', z: 1});
  }

  /* Stretches of the axis, from the edge of the first place to the edge of the last. */
  function stretches(name, places, extra) {
    return Object.assign({name: name, type: 'line', xAxisIndex: 1, data: [], animation: false, silent: true,
      markArea: {silent: true, label: {position: 'insideTop', color: '#1d2733', fontWeight: 'bold'},
        data: places.map(function (place) {
          return [{xAxis: place.from - 0.5, name: place.label, itemStyle: place.style}, {xAxis: place.to + 0.5}];
        })}}, extra);
  }

  function warnings(marks) {
    return stretches(undefined, marks.map(function (mark) {
      const colour = COLOURS[mark.colour];
      return {from: mark.from, to: mark.to, label: mark.label,
        style: {color: colour, opacity: 0.16, borderColor: colour, borderWidth: 1, borderType: 'dashed'}};
    }), {z: 1});
  }

  function hatching() {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = '#eef1f4';
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = '#8a94a0';
    pen.beginPath();
    [-8, 0, 8].forEach(function (start) { pen.moveTo(start, 8); pen.lineTo(start + 8, 0); });
    pen.stroke();
    return {image: tile, repeat: 'repeat'};
  }

  /* Data that were due and have not come: hatched, never zero, never bridged. */
  function missing(chart) {
    const colour = hatching();
    const runs = [];
    chart.missing.forEach(function (place) {
      const last = runs[runs.length - 1];
      if (last && last.to === place - 1) { last.to = place; } else { runs.push({from: place, to: place}); }
    });
    return stretches(chart.names[6], runs.map(function (run) {
      return {from: run.from, to: run.to, label: '', style: {color: colour}};
    }), {z: 0, itemStyle: {color: colour}});
  }

  function axes(chart, category) {
    return [Object.assign({type: 'category', data: chart.labels}, category),
      {type: 'value', min: -0.5, max: chart.labels.length - 0.5, show: false, axisPointer: {show: false}}];
  }

  /* What was expected, only where it is known: shaded from bound to bound, and a dashed middle. */
  function expected(chart) {
    const lower = chart.labels.map(function () { return null; });
    const height = lower.slice();
    const middle = lower.slice();
    chart.bands.forEach(function (band) {
      middle[band.place] = band.expected;
      if (band.lower !== null && band.upper !== null) {
        lower[band.place] = band.lower;
        height[band.place] = band.upper - band.lower;
      }
    });
    const bar = {name: chart.names[5], type: 'bar', stack: 'expected', stackStrategy: 'all', barCategoryGap: '0%',
      silent: true, animation: false, z: 0};
    return [
      line(chart.names[5], middle, {type: 'dashed', width: 2, color: QUIET},
        {symbol: 'rect', symbolSize: [9, 3], showSymbol: true, z: 2}),
      Object.assign({}, bar, {data: lower, itemStyle: {opacity: 0}}),
      Object.assign({}, bar, {data: height, itemStyle: {color: QUIET, opacity: 0.3}})
    ];
  }

  /* A period that is not over is no whole one: apart from the curve, dashed, and hollow at its end. */
  function whole(chart) {
    return chart.values.map(function (value, place) { return chart.unfinished.includes(place) ? null : value; });
  }

  function unfinished(chart, size) {
    return line(chart.names[7], chart.values.map(function (value, place) {
      return chart.unfinished.includes(place) || chart.unfinished.includes(place + 1) ? value : null;
    }), {type: 'dashed', width: 1.5, color: '#17508f'},
    {symbol: function (value, point) { return chart.unfinished.includes(point.dataIndex) ? 'emptyCircle' : 'none'; },
      symbolSize: size, showSymbol: true, z: 3});
  }

  function small(chart) {
    return {grid: {left: 2, right: 2, top: 4, bottom: 4},
      xAxis: axes(chart, {show: false}),
      yAxis: {type: 'value', show: false, scale: true},
      series: [
        missing(chart),
        step(chart.names[3], chart.standard, 'dashed', 1),
        line(chart.names[0], whole(chart), {width: 2, color: '#17508f'}),
        unfinished(chart, 5)
      ]};
  }

  function large(chart, narrow) {
    const series = [
      step(chart.names[2], chart.target, 'dotted', 1.5, '#1d6b3a'),
      step(chart.names[3], chart.standard, 'solid', 1.5, QUIET),
      step(chart.names[4], chart.warning, 'dashed', 1.5, '#9b1c14'),
      line(chart.names[0], whole(chart), {width: 2.5, color: '#17508f'},
        {symbol: 'circle', showSymbol: chart.values.length < 60, symbolSize: 5, z: 3})
    ];
    if (chart.upperStandard.length) {
      series.push(step(chart.names[3], chart.upperStandard, 'solid', 1.5, QUIET));
    }
    if (chart.upperWarning.length) {
      series.push(step(chart.names[4], chart.upperWarning, 'dashed', 1.5, '#9b1c14'));
    }
    const legend = [chart.names[2], chart.names[3], chart.names[4], chart.names[0]];
    if (chart.coloured && chart.marks.length) {
      series.push(warnings(chart.marks));
    }
    if (chart.unfinished.length) {
      series.push(unfinished(chart, 8));
      legend.push(chart.names[7]);
    }
    if (chart.missing.length) {
      series.push(missing(chart));
      legend.push({name: chart.names[6], icon: 'rect'});
    }
    if (chart.lastYear.length) {
      series.push(line(chart.names[1], chart.lastYear, {type: 'dotted', width: 1.5, color: '#8a94a0'}, {z: 2}));
      legend.push(chart.names[1]);
    }
    if (chart.bands.length) {
      legend.push(chart.names[5]);
      series.push.apply(series, expected(chart));
    }
    if (chart.events) {
      events(chart).forEach(function (one) { series.push(one); legend.push(one.name); });
    }
    return {grid: {left: narrow ? 38 : 48, right: 14, top: 16, bottom: narrow ? 92 : 70},
      legend: {data: legend, bottom: 0, itemWidth: 22, textStyle: {fontSize: 12}},
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true,
        formatter: function (points) { return tip(chart, points); }},
      xAxis: axes(chart, {axisLabel: {hideOverlap: true, fontSize: 11}}),
      yAxis: [{type: 'value', scale: true, axisLine: {show: false}, axisTick: {show: false}, axisLabel: {fontSize: 11}},
        {type: 'value', min: 0, max: 1, show: false}],
      series: series};
  }

  const EVENTS = {INCIDENT: ['triangle', '#9b1c14'], FINDING: ['rect', '#6b4e9b'], MEASURE: ['diamond', '#1d6b3a']};

  /* What happened around the unit, in a row for each kind above the axis. */
  function events(chart) {
    return Object.keys(EVENTS).map(function (kind, row) {
      return {name: chart.eventNames[kind], type: 'scatter', yAxisIndex: 1, animation: false, z: 4,
        symbol: EVENTS[kind][0], symbolSize: 11, itemStyle: {color: EVENTS[kind][1]},
        data: chart.events.filter(function (event) { return event.kind === kind; })
          .map(function (event) { return [event.place, 0.04 + 0.07 * row]; })};
    }).filter(function (series) { return series.data.length; });
  }

  function tip(chart, points) {
    const lines = points.filter(function (point) { return point.axisIndex === 0 && point.seriesType === 'line' && point.seriesName !== chart.names[5]; });
    const place = lines[0].dataIndex;
    const rows = lines.filter(function (point) { return point.value !== null && point.value !== undefined; })
      .filter(function (point) { return point.seriesName !== chart.names[7] || chart.unfinished.includes(place); })
      .map(function (point) { return point.seriesName + '  ' + point.value + chart.unit; });
    if (chart.missing.includes(place)) { rows.unshift(chart.names[6]); }
    chart.bands.filter(function (band) { return band.place === place; })
      .forEach(function (band) { rows.push(chart.names[5] + '  ' + band.label); });
    (chart.events || []).filter(function (event) { return event.place === place; })
      .forEach(function (event) { rows.push(event.day + '  ' + event.text); });
    return [chart.periods[place]].concat(rows).join('\n');
  }

  function draw(place) {
    if (place.dataset.drawn) {
      return;
    }
    place.dataset.drawn = 'true';
    fetch(place.dataset.chart, {headers: {Accept: 'application/json'}})
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
      .then(function (chart) {
        if (!chart.missing.length && !chart.values.some(function (value) { return value !== null; })) {
          place.textContent = chart.empty;
          place.classList.add('calm');
          return;
        }
        const drawing = window.echarts.init(place);
        const isSmall = place.classList.contains('plot-small');
        drawing.setOption(isSmall ? small(chart) : large(chart, place.clientWidth < 500));
        window.addEventListener('resize', function () { drawing.resize(); });
      })
      .catch(function () { place.classList.add('calm'); place.textContent = '–'; });
  }

  const seen = new IntersectionObserver(function (entries) {
    entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
      seen.unobserve(entry.target);
      draw(entry.target);
    });
  }, {rootMargin: '200px'});

  function watch(root) {
    root.querySelectorAll('[data-chart]').forEach(function (place) { seen.observe(place); });
  }

  document.body.addEventListener('htmx:configRequest', function (event) {
    const token = document.querySelector('meta[name=csrf]');
    if (token) {
      event.detail.headers['X-CSRF-TOKEN'] = token.content;
    }
  });
  document.body.addEventListener('htmx:load', function (event) { watch(event.detail.elt); });
  document.body.addEventListener('htmx:xhr:progress', function (event) {
    const bar = event.target.querySelector && event.target.querySelector('progress.upload');
    if (bar && event.detail.lengthComputable) {
      bar.hidden = event.detail.loaded === event.detail.total;
      bar.value = 100 * event.detail.loaded / event.detail.total;
    }
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('[data-chart]').forEach(function (place) {
      const drawing = window.echarts.getInstanceByDom(place);
      if (drawing) { drawing.resize(); }
    });
  });

  /* On a phone a row of a table that is too wide is a card, each cell with the name of its column. */
  const phone = window.matchMedia('(max-width: 600px)');

  function isPlain(table) {
    return table.tHead && table.tHead.rows.length === 1 && !table.matches('.cases, .matrix, .grid')
      && !table.tHead.querySelector('[colspan], [rowspan]') && !table.querySelector('td[rowspan], th[rowspan]');
  }

  function card(table) {
    const names = Array.from(table.tHead.rows[0].cells).map(function (cell) { return cell.textContent.trim(); });
    Array.from(table.tBodies).concat(table.tFoot || []).forEach(function (body) {
      Array.from(body.rows).forEach(function (row) {
        Array.from(row.cells).forEach(function (cell, place) {
          if (cell.colSpan === 1) { cell.dataset.label = names[place] || ''; }
        });
      });
    });
    table.classList.add('cards');
  }

  /* What scrolls sideways can be reached and scrolled by the keyboard. */
  function reachable(part) {
    const own = part.matches && part.matches('.table-responsive') ? [part] : [];
    own.concat(Array.from(part.querySelectorAll('.table-responsive'))).forEach(function (box) {
      const table = box.querySelector(':scope > table');
      if (phone.matches && table && box.scrollWidth > box.clientWidth && isPlain(table)) { card(table); }
      if (box.scrollWidth > box.clientWidth) { box.tabIndex = 0; } else { box.removeAttribute('tabindex'); }
    });
  }
  reachable(document);
  window.addEventListener('resize', function () { reachable(document); });
  document.body.addEventListener('htmx:load', function (event) { reachable(event.detail.elt); });
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
  /* What is tapped in a folded line keeps it open, though not every browser gives it the focus; what is not valid opens its own. */
  document.querySelectorAll('.folded-lines').forEach(function (table) {
    const open = function (event) {
      const line = event.target.closest(table.classList.contains('by-body') ? 'tbody' : 'tbody > tr');
      if (line) { line.classList.add('is-open'); }
      if (event.type === 'invalid') {
        for (let box = event.target.closest('details'); box; box = box.parentElement.closest('details')) { box.open = true; }
      }
    };
    ['focusin', 'click', 'invalid'].forEach(function (type) { table.addEventListener(type, open, true); });
  });
  document.querySelectorAll('[data-auto-submit] select').forEach(function (select) {
    select.addEventListener('change', function () { select.form.requestSubmit(); });
  });
  document.querySelectorAll('[data-drop]').forEach(function (place) {
    place.addEventListener('dragover', function (event) { event.preventDefault(); place.classList.add('is-over'); });
    place.addEventListener('dragleave', function () { place.classList.remove('is-over'); });
    place.addEventListener('drop', function (event) {
      event.preventDefault();
      place.classList.remove('is-over');
      place.querySelector('input[type=file]').files = event.dataTransfer.files;
    });
  });
  /* How many unread notices ask for something, in the menu; the open list is fetched anew when more are unread. */
  const inbox = document.querySelector('.menu a[href$="/inbox"]');
  if (inbox && window.EventSource) {
    const badge = document.createElement('span');
    badge.className = 'badge bg-red text-red-fg ms-1';
    badge.hidden = true;
    inbox.append(badge);
    let before = null;
    new EventSource(inbox.getAttribute('href') + '/live').addEventListener('unread', function (event) {
      const counts = event.data.split(' ').map(Number);
      const asking = counts[0];
      const unread = counts[1];
      badge.textContent = asking > 99 ? '99+' : String(asking);
      badge.hidden = asking === 0;
      if (before !== null && unread > before && document.getElementById('inbox-list')) {
        window.htmx.ajax('GET', inbox.getAttribute('href') + '/list', '#inbox-list');
      }
      before = unread;
    });
  }

  /* 字数 as Word counts it, while somebody writes; the server has the last word. */
  function characters(text) {
    const marks = text.replace(/([A-Za-z0-9])[—…“”‘’·](?=[A-Za-z0-9])/g, '$1x');
    const chinese = /[\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee—…“”‘’·]|[\u{20000}-\u{3ffff}]/gu;
    const runs = marks.replace(chinese, ' ').trim();
    return (marks.match(chinese) || []).length + (runs === '' ? 0 : runs.split(/\s+/).length);
  }
  document.querySelectorAll('[data-characters]').forEach(function (form) {
    form.addEventListener('input', function () {
      form.querySelectorAll('[data-count]').forEach(function (count) {
        let sum = 0;
        form.querySelectorAll('textarea[data-group="' + count.dataset.count + '"]').forEach(function (box) {
          sum += characters(box.value);
        });
        count.querySelector('b').textContent = String(sum);
        count.classList.toggle('worse', sum > Number(count.dataset.limit));
      });
    });
  });

  /* What must be whole is sent once every box says something; until then it is said which do not. */
  document.querySelectorAll('[data-all-boxes]').forEach(function (form) {
    const button = form.querySelector('[data-needs-all]');
    const still = form.querySelector('[data-still]');
    const gaps = form.querySelector('[data-gaps]');
    if (!button) { return; }
    function look() {
      const empty = Array.from(form.querySelectorAll('textarea[data-name]')).filter(function (box) {
        return box.value.trim() === '';
      });
      button.disabled = empty.length > 0;
      still.hidden = empty.length === 0;
      if (gaps) { gaps.hidden = empty.length > 0; }
      still.querySelector('[data-names]').textContent =
        empty.map(function (box) { return box.dataset.name; }).join(document.documentElement.lang === 'en' ? ', ' : '、');
    }
    form.addEventListener('input', look);
    look();
  });

  /* What is too much or too large is said before it is sent; after a photo there is room for another. */
  function enclosed(box, changed) {
    const inputs = Array.from(box.querySelectorAll('input[type=file]'));
    const files = inputs.flatMap(function (input) { return Array.from(input.files); });
    const large = files.find(function (file) { return file.size > Number(box.dataset.largest); });
    const refusal = files.length > Number(box.dataset.most) ? box.dataset.tooMany
      : large ? large.name + ' ' + box.dataset.tooLarge : '';
    inputs.forEach(function (input) { input.setCustomValidity(input === changed ? refusal : ''); });
    const place = box.querySelector('[data-refusal]');
    place.textContent = refusal;
    place.hidden = refusal === '';
    const isFull = inputs.every(function (input) { return !input.hasAttribute('capture') || input.files.length; });
    if (changed.hasAttribute('capture') && isFull && files.length < Number(box.dataset.most)) {
      const next = changed.closest('label').cloneNode(true);
      next.querySelector('input').value = '';
      changed.closest('label').after(next);
    }
  }
  document.querySelectorAll('[data-enclosures]').forEach(function (box) {
    box.addEventListener('change', function (event) { enclosed(box, event.target); });
  });

  /* A meeting looks at one part of the first page after the other: keys 1 to 9, arrows, Escape. */
  function meet(meeting) {
    const buttons = Array.from(meeting.querySelectorAll('.meeting-bar a[href^="#"]'));
    const parts = buttons.map(function (button) { return document.querySelector(button.getAttribute('href')); });
    let shown = 0;
    function show(place) {
      shown = Math.min(Math.max(place, 0), parts.length - 1);
      parts.forEach(function (part, at) { part.hidden = at !== shown; });
      buttons.forEach(function (button, at) {
        if (at === shown) { button.setAttribute('aria-current', 'true'); } else { button.removeAttribute('aria-current'); }
      });
      reachable(meeting);
    }
    buttons.forEach(function (button, place) {
      button.addEventListener('click', function (event) { event.preventDefault(); show(place); });
    });
    document.addEventListener('keydown', function (event) {
      const way = {ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1}[event.key];
      if (event.ctrlKey || event.altKey || event.metaKey) { return; }
      if (/^[1-9]$/.test(event.key)) { show(Number(event.key) - 1); }
      if (way) { event.preventDefault(); show(shown + way); }
      if (event.key === 'Escape') { window.location.assign(document.getElementById('leave').href); }
    });
    show(0);
  }
  document.querySelectorAll('main.meeting').forEach(meet);

  /* On a phone each chapter of a long paper is folded; what is linked to opens. */
  function fold(paper) {
    const heads = Array.from(paper.querySelectorAll(':scope > h2'));
    heads.forEach(function (head) {
      const chapter = document.createElement('details');
      const summary = document.createElement('summary');
      chapter.className = 'chapter mb-2';
      head.before(chapter);
      summary.append(head);
      chapter.append(summary);
      while (chapter.nextSibling && chapter.nextSibling.nodeName !== 'H2') {
        chapter.append(chapter.nextSibling);
      }
    });
    function reveal() {
      const wanted = window.location.hash.length > 1 && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      const chapter = wanted && wanted.closest('details.chapter');
      if (chapter) { chapter.open = true; wanted.scrollIntoView(); }
    }
    window.addEventListener('hashchange', reveal);
    window.addEventListener('beforeprint', function () {
      paper.querySelectorAll('details.chapter').forEach(function (chapter) { chapter.open = true; });
    });
    paper.querySelectorAll(':scope > [data-folded]').forEach(function (hint) { hint.hidden = false; });
    reveal();
  }
  const SCREENS = 10;
  if (window.matchMedia('(max-width: 600px)').matches) {
    document.querySelectorAll('article.document').forEach(function (paper) {
      if (paper.offsetHeight > SCREENS * window.innerHeight) { fold(paper); }
    });
  }

  watch(document);
  /* what lies below the fold is drawn too, so that a print is whole */
  window.addEventListener('load', function () {
    setTimeout(function () {
      document.querySelectorAll('[data-chart]:not([data-drawn])').forEach(function (place) {
        seen.unobserve(place);
        draw(place);
      });
    }, 1500);
  });
})();
