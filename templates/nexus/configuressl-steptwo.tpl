{* Step two of the certificate's configuration: Certum's fields in place of the theme's; other modules' as they were. *}
{if $errormessage}{include file="$template/includes/alert.tpl" type="error" errorshtml=$errormessage}{/if}
<form method="post" action="{$smarty.server.PHP_SELF}?cert={$cert}&amp;step=3">
{if !empty($certum_fields)}
    <input type="hidden" name="approval_method" value="email">
    <input type="hidden" name="approveremail" value="{$approveremails.0|escape}">
    <div class="card mb-4"><div class="card-body certum">
        {$certum_fields nofilter}
    </div></div>
{else}
    {if $approvalMethods && count($approvalMethods) > 0}
    <div class="card mb-4"><div class="card-body">
        <h3 class="card-title">{lang key='ssl.selectValidation'}</h3>
        {if in_array('email', $approvalMethods)}<label class="radio-inline mr-3"><input type="radio" class="icheck-button" name="approval_method" value="email" checked> {lang key='ssl.emailMethod'}</label>{/if}
        {if in_array('dns-txt-token', $approvalMethods)}<label class="radio-inline mr-3"><input type="radio" class="icheck-button" name="approval_method" value="dns-txt-token"> {lang key='ssl.dnsMethod'}</label>{/if}
        {if in_array('file', $approvalMethods)}<label class="radio-inline mr-3"><input type="radio" class="icheck-button" name="approval_method" value="file"> {lang key='ssl.fileMethod'}</label>{/if}
    </div></div>
    {/if}
    <div class="card mb-4" id="containerApprovalMethodEmail"><div class="card-body">
        <h3 class="card-title">{lang key='sslcertapproveremail'}</h3>
        <p>{lang key='sslcertapproveremaildetails'}</p>
        {foreach $approveremails as $num => $approveremail}
        <div class="radio"><label><input type="radio" class="icheck-button" name="approveremail" value="{$approveremail}"{if $num eq 0} checked{/if}> {$approveremail}</label></div>
        {/foreach}
    </div></div>
    <div class="card mb-4 w-hidden" id="containerApprovalMethodDns"><div class="card-body"><p class="mb-0">{lang key='ssl.dnsMethodDescription'}</p></div></div>
    <div class="card mb-4 w-hidden" id="containerApprovalMethodFile"><div class="card-body"><p class="mb-0">{lang key='ssl.fileMethodDescription'}</p></div></div>
{/if}
    <p class="text-center"><button type="submit" id="btnOrderContinue" class="btn btn-primary">{lang key='ordercontinuebutton'}</button></p>
</form>
{if empty($certum_fields)}
<script>
{literal}
document.addEventListener('DOMContentLoaded', function () {
    var blocks = { 'email': 'Email', 'dns-txt-token': 'Dns', 'file': 'File' };
    function show(method) {
        Object.keys(blocks).forEach(function (name) {
            document.getElementById('containerApprovalMethod' + blocks[name]).classList.toggle('w-hidden', name !== method);
        });
    }
    document.querySelectorAll('[name="approval_method"]').forEach(function (radio) {
        radio.addEventListener('change', function () { show(radio.value); });
    });
    // The theme's own radio buttons tell it to jQuery alone.
    if (window.jQuery) {
        window.jQuery('[name="approval_method"]').on('ifChecked', function () { show(this.value); });
    }
});
{/literal}
</script>
{/if}
