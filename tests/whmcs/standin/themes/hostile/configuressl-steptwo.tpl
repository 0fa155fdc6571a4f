{if $errormessage}<p>{$errormessage|escape}</p>{/if}
<form method="post" action="{$smarty.server.PHP_SELF}?cert={$cert|escape}&amp;step=3">
<div><div>{foreach $approvalMethods as $method}<span><span><input type="radio" name="approval_method" value="{$method|escape}"{if $method eq 'email'} checked{/if}></span> {$method|escape}</span> {/foreach}</div></div>
<div><div>{foreach $approveremails as $email}<div><div><input type="radio" name="approveremail" value="{$email|escape}"{if $email@first} checked{/if}></div><div>{$email|escape}</div></div>{/foreach}</div></div>
<div onclick="this.parentNode.submit()" tabindex="0">{lang key='ordercontinuebutton'}</div><noscript><input type="submit"></noscript>
</form>
