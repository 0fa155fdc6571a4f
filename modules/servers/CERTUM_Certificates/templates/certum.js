/* The module's pages. They work without it, but for the fragment of step two, in whose place the stock fields stay. */
(function () {
    'use strict';

    /** Puts the fragment into step two's form; WHMCS's own radios stay in it, hidden and checked. */
    function moveStepTwo(fragment) {
        var stock = document.querySelector('[name="approveremail"]');
        var form = document.querySelector('form[action*="step=3"]') || (stock && stock.form);
        if (!form) {
            return;
        }
        ['approval_method', 'approveremail'].forEach(function (name) {
            form.querySelectorAll('[name="' + name + '"]').forEach(function (radio) {
                outermost(radio, form).hidden = true;
            });
        });
        var submit = form.querySelector('[type="submit"], button:not([type="button"])');
        var place = submit;
        while (place && place.parentNode !== form) {
            place = place.parentNode;
        }
        form.insertBefore(fragment.content.cloneNode(true), place || null);
        form.querySelectorAll('[name="certum[method]"]').forEach(function (radio) {
            radio.addEventListener('change', function () { showFor(form); });
        });
        showFor(form);
        var add = form.querySelector('[data-certum-add]');
        if (add) {
            add.addEventListener('click', function () { addRow(form, add); });
        }
    }

    /** The largest element around a control that holds no other control than the two stock names'. */
    function outermost(radio, form) {
        var element = radio;
        while (element.parentNode !== form && holdsOnlyStock(element.parentNode)) {
            element = element.parentNode;
        }
        return element;
    }

    function holdsOnlyStock(element) {
        return Array.prototype.every.call(element.querySelectorAll('input, select, textarea, button'), function (control) {
            return control.name === 'approval_method' || control.name === 'approveremail';
        });
    }

    function showFor(form) {
        var chosen = form.querySelector('[name="certum[method]"]:checked');
        form.querySelectorAll('[data-certum-for]').forEach(function (part) {
            var wanted = (part.getAttribute('data-certum-for') === 'ADMIN') === (!!chosen && chosen.value === 'ADMIN');
            part.hidden = !wanted;
            part.querySelectorAll('input, select').forEach(function (control) { control.disabled = !wanted; });
        });
    }

    function addRow(form, button) {
        var rows = form.querySelectorAll('[data-certum-row]');
        var last = rows[rows.length - 1];
        var number = rows.length;
        var row = last.cloneNode(true);
        row.setAttribute('data-certum-row', String(number));
        row.querySelectorAll('input').forEach(function (input) {
            input.name = input.name.replace(/\[rows\]\[\d+\]/, '[rows][' + number + ']');
            input.id = input.id && 'certum-name-' + number;
            input.value = input.type === 'checkbox' ? '1' : '';
            input.checked = false;
        });
        row.querySelectorAll('label[for]').forEach(function (label) { label.htmlFor = 'certum-name-' + number; });
        last.parentNode.insertBefore(row, last.nextSibling);
        button.hidden = number + 1 >= Number(button.getAttribute('data-certum-add'));
        row.querySelector('input').focus();
    }

    function addCopyButtons(root) {
        if (!navigator.clipboard) {
            return;
        }
        root.querySelectorAll('[data-certum-copy]').forEach(function (code) {
            var button = document.createElement('button');
            button.type = 'button';
            button.className = 'btn btn-default btn-sm';
            button.textContent = root.getAttribute('data-certum-copy-label');
            button.addEventListener('click', function () {
                navigator.clipboard.writeText(code.textContent).then(function () {
                    button.textContent = root.getAttribute('data-certum-copied-label');
                });
            });
            code.parentNode.appendChild(document.createTextNode(' '));
            code.parentNode.appendChild(button);
        });
    }

    var fragment = document.getElementById('certum-step2');
    if (fragment) {
        moveStepTwo(fragment);
    }
    document.querySelectorAll('.certum[data-certum-copy-label]').forEach(addCopyButtons);
    var published = document.getElementById('certum-published');
    var main = document.querySelector('main, #main-body');
    if (published && main) {
        main.appendChild(published);
    }
}());
