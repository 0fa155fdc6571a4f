/* Puts the fragment into step two's form, on whatever theme. Without it the stock fields stay, and suffice. */
(function () {
    'use strict';

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

    /** WHMCS's own radios stay in the form, checked, so that core gets both names. */
    function hideStock(form) {
        ['approval_method', 'approveremail'].forEach(function (name) {
            form.querySelectorAll('[name="' + name + '"]').forEach(function (radio) {
                var block = outermost(radio, form);
                block.hidden = true;
                // A theme's stylesheet may give the block a display of its own, which beats the attribute.
                block.style.setProperty('display', 'none', 'important');
            });
        });
    }

    /** The form's own child that holds the button which sends it; a theme's button may be no button at all. */
    function placeIn(form) {
        var place = form.querySelector('[type="submit"], button:not([type="button"])');
        var noscript = form.querySelector('noscript');
        if (!place && noscript) {
            place = form.querySelector('[onclick*="submit"]') || noscript;
        }
        while (place && place.parentNode !== form) {
            place = place.parentNode;
        }
        return place || null;
    }

    var fragment = document.getElementById('certum-step2');
    // By what is in it: under step three's address a theme's form for languages has that address too.
    var stock = document.querySelector('[name="approveremail"], [name="approval_method"]');
    var form = stock && stock.form;
    // A theme's ready-made page has the fields already.
    if (fragment && form && !form.querySelector('[name="certum[v]"]')) {
        hideStock(form);
        form.insertBefore(fragment.content.cloneNode(true), placeIn(form));
    }
}());
