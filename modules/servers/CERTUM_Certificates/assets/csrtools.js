/* Puts the tools of csrtools.tpl behind every field for a CSR that the page has. */
(function () {
    'use strict';

    var tools = document.querySelector('[data-certum-csr-tools]');
    if (!tools) {
        return;
    }
    document.querySelectorAll('textarea[name="csr"], .certum textarea[name$="[csr]"]').forEach(function (field) {
        if (field.form) {
            field.parentNode.insertBefore(tools.content.cloneNode(true), field.nextSibling);
        }
    });
}());
