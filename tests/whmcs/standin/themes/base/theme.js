// Shows the block of the chosen approval method, and tabs named by links.
document.addEventListener('change', function (event) {
    if (event.target.name !== 'approval_method') {
        return;
    }
    var blocks = { email: 'Email', 'dns-txt-token': 'Dns', file: 'File' };
    Object.keys(blocks).forEach(function (method) {
        var block = document.getElementById('containerApprovalMethod' + blocks[method]);
        if (block) {
            block.classList.toggle('w-hidden', method !== event.target.value);
        }
    });
});
