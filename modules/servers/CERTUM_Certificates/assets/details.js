/* "Get details from CSR" without sending the form: empty fields are filled, and nothing that was typed is touched. */
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

    /** The field of step one, if it is there and empty. */
    function empty(form, name) {
        var field = form.elements['fields[' + name + ']'];
        return field && field.tagName && field.value.trim() === '' ? field : null;
    }

    /** Fills what is empty, and returns the values that were put in. Further names are taken from the CSR anyhow. */
    function fill(form, answer) {
        var values = answer.fields || {};
        var filled = [];
        Object.keys(values).forEach(function (name) {
            var field = values[name] ? empty(form, name) : null;
            if (field) {
                field.value = values[name];
                field.dispatchEvent(new Event('change', { bubbles: true }));
                filled.push(values[name]);
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
            var filled = fill(form, answer);
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
