/* "Get details from CSR" without sending the form: empty and preset fields are filled, and nothing that was typed is touched. */
(function () {
    'use strict';

    function paragraph(text, wrong) {
        var element = document.createElement('p');
        element.className = 'certum-note' + (wrong ? ' certum-wrong' : '');
        element.textContent = text;
        return element;
    }

    function tell(found, word, wrong) {
        found.textContent = '';
        found.appendChild(paragraph(found.getAttribute('data-text-' + word), wrong));
    }

    /** Whether nobody has filled a field: it is empty, as the first page came with it, or a list as any page did. */
    function untouched(field, fresh) {
        var preset = fresh && field.name !== 'fields[commonName]' && field.value === field.defaultValue;
        return !field.options ? preset || field.value.trim() === '' : Array.prototype.every.call(field.options, function (option) {
            return option.selected === option.defaultSelected;
        });
    }

    /** The field of step one, if it is there and nobody has filled it. */
    function empty(form, name, fresh) {
        var field = form.elements['fields[' + name + ']'];
        return field && field.tagName && untouched(field, fresh) ? field : null;
    }

    /** What a field holds for a value: of a list the entry that ends with it, such as "Poland (PL)"; '' for none. */
    function entry(field, value) {
        var found = Array.prototype.filter.call(field.options || [], function (option) {
            return option.value === value || option.value.slice(-value.length - 2) === '(' + value + ')';
        });
        return field.options ? found.map(function (option) { return option.value; })[0] || '' : value;
    }

    /** Fills what nobody has filled, and returns the values that were put in. Further names are taken from the CSR anyhow. */
    function fill(form, answer, fresh) {
        var values = answer.fields || {};
        var filled = [];
        Object.keys(values).forEach(function (name) {
            var field = values[name] ? empty(form, name, fresh) : null;
            var value = field ? entry(field, values[name]) : '';
            if (value !== '') {
                field.value = value;
                field.dispatchEvent(new Event('change', { bubbles: true }));
                filled.push(value);
            }
        });
        return filled;
    }

    function show(found, form, answer) {
        var text = function (word) { return found.getAttribute('data-text-' + word); };
        found.textContent = '';
        (answer.problems || []).forEach(function (sentence) { found.appendChild(paragraph(sentence, true)); });
        if (answer.key) {
            found.appendChild(paragraph(text('key') + ': ' + answer.key));
        }
        if ((answer.names || []).length > 0) {
            found.appendChild(paragraph(text('names') + ': ' + answer.names.join(', ')));
        }
        if (answer.fields && Object.keys(answer.fields).length > 0) {
            var filled = fill(form, answer, found.hasAttribute('data-fresh'));
            found.appendChild(paragraph(filled.length > 0 ? text('filled') + ' ' + filled.join(', ') : text('kept')));
        }
    }

    function ask(tools, service, csr) {
        var body = new URLSearchParams();
        body.set('token', tools.getAttribute('data-token'));
        body.set('id', service);
        body.set('modop', 'custom');
        body.set('a', 'details');
        body.set('certum[csr]', csr);
        return fetch(tools.getAttribute('data-address'), {
            method: 'POST', body: body, credentials: 'same-origin', headers: { Accept: 'application/json' }
        }).then(function (answer) {
            if (!answer.ok) {
                throw new Error(String(answer.status));
            }
            return answer.json();
        });
    }

    var tools = document.querySelector('[data-certum-csr-tools]');
    document.querySelectorAll('[data-certum-details]').forEach(function (button) {
        button.hidden = !(window.fetch && window.URLSearchParams);
        var part = button.closest('.certum-csr');
        var found = part.querySelector('[data-certum-found]');
        var form = button.form;
        var field = part.previousElementSibling;
        button.addEventListener('click', function () {
            // WHMCS puts empty BEGIN and END lines into an untouched box.
            if (field.value.replace(/-----[A-Z ]*-----/g, '').trim() === '') {
                tell(found, 'empty', true);
                field.focus();
                return;
            }
            tell(found, 'reading', false);
            ask(tools, tools.getAttribute('data-service'), field.value).then(function (answer) {
                show(found, form, answer);
            }).catch(function () {
                tell(found, 'away', true);
            });
        });
    });
}());
