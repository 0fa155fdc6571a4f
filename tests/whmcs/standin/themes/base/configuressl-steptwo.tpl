<h1>{lang key='sslconfsslcertificate'}</h1>
{if $errormessage}{include file="includes/alert.tpl" type="error" errorshtml=$errormessage}{/if}
<form method="post" action="{$smarty.server.PHP_SELF}?cert={$cert}&step=3">
    {if $approvalMethods && count($approvalMethods) > 0}
    <div class="card"><div class="card-body">
        <h2 class="card-title">{lang key='ssl.selectValidation'}</h2>
        {if in_array('email', $approvalMethods)}<label class="radio-inline"><input type="radio" class="icheck-button" name="approval_method" value="email" checked> {lang key='ssl.emailMethod'}</label>{/if}
        {if in_array('dns-txt-token', $approvalMethods)}<label class="radio-inline"><input type="radio" class="icheck-button" name="approval_method" value="dns-txt-token"> {lang key='ssl.dnsMethod'}</label>{/if}
        {if in_array('file', $approvalMethods)}<label class="radio-inline"><input type="radio" class="icheck-button" name="approval_method" value="file"> {lang key='ssl.fileMethod'}</label>{/if}
    </div></div>
    {/if}
    <div id="containerApprovalMethodEmail" class="card approval-method"><div class="card-body">
        <h2 class="card-title">{lang key='sslcertapproveremail'}</h2>
        <p>{lang key='sslcertapproveremaildetails'}</p>
        {foreach $approveremails as $num => $approveremail}
        <label class="radio"><input type="radio" class="icheck-button" name="approveremail" value="{$approveremail}"{if $num eq 0} checked{/if}> {$approveremail}</label>
        {/foreach}
    </div></div>
    <div id="containerApprovalMethodDns" class="card approval-method w-hidden"><div class="card-body"><p>{lang key='ssl.dnsMethodDescription'}</p></div></div>
    <div id="containerApprovalMethodFile" class="card approval-method w-hidden"><div class="card-body"><p>{lang key='ssl.fileMethodDescription'}</p></div></div>
    <p class="text-center"><button type="submit" id="btnOrderContinue" class="btn btn-primary">{lang key='ordercontinuebutton'}</button></p>
</form>
