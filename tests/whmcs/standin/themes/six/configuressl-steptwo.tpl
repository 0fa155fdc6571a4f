{if $errormessage}{include file="$template/includes/alert.tpl" type="error" errorshtml=$errormessage}{/if}
<form method="post" action="{$smarty.server.PHP_SELF}?cert={$cert}&step=3">
    {if $approvalMethods && count($approvalMethods) > 0}
    <div class="panel panel-default"><div class="panel-heading"><h3 class="panel-title">{lang key='ssl.selectValidation'}</h3></div>
        <div class="panel-body">
        {if in_array('email', $approvalMethods)}<label class="radio-inline"><input type="radio" class="icheck-button" name="approval_method" value="email" checked> {lang key='ssl.emailMethod'}</label>{/if}
        {if in_array('dns-txt-token', $approvalMethods)}<label class="radio-inline"><input type="radio" class="icheck-button" name="approval_method" value="dns-txt-token"> {lang key='ssl.dnsMethod'}</label>{/if}
        {if in_array('file', $approvalMethods)}<label class="radio-inline"><input type="radio" class="icheck-button" name="approval_method" value="file"> {lang key='ssl.fileMethod'}</label>{/if}
        </div></div>
    {/if}
    <div class="panel panel-default" id="containerApprovalMethodEmail"><div class="panel-heading"><h3 class="panel-title">{lang key='sslcertapproveremail'}</h3></div>
        <div class="panel-body"><p>{lang key='sslcertapproveremaildetails'}</p>
        {foreach from=$approveremails item=approveremail key=num}
        <div class="radio"><label><input type="radio" class="icheck-button" name="approveremail" value="{$approveremail}"{if $num eq 0} checked{/if}> {$approveremail}</label></div>
        {/foreach}
        </div></div>
    <div class="panel panel-default" id="containerApprovalMethodDns" style="display:none;"><div class="panel-body"><p>{lang key='ssl.dnsMethodDescription'}</p></div></div>
    <div class="panel panel-default" id="containerApprovalMethodFile" style="display:none;"><div class="panel-body"><p>{lang key='ssl.fileMethodDescription'}</p></div></div>
    <p class="text-center"><input type="submit" id="btnOrderContinue" value="{lang key='ordercontinuebutton'}" class="btn btn-primary"></p>
</form>
