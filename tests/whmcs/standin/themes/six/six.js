// Six hides the blocks of approval methods by inline style.
document.addEventListener('change', function (event) {
    if (event.target.name === 'approval_method') {
        [['email', 'Email'], ['dns-txt-token', 'Dns'], ['file', 'File']].forEach(function (pair) {
            var block = document.getElementById('containerApprovalMethod' + pair[1]);
            if (block) {
                block.style.display = pair[0] === event.target.value ? '' : 'none';
            }
        });
    }
});
