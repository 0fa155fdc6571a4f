{if !$status}<p>{lang key='sslinvalidlink'}</p>{else}
{if $errormessage}<p><b>{lang key='clientareaerrors'}</b> {$errormessage|escape}</p>{/if}
{if $status eq 'Awaiting Configuration'}
<form method="post" action="{$smarty.server.PHP_SELF}?cert={$cert|escape}&amp;step=2">
<div><div>{lang key='sslservertype'}</div><select name="servertype"><option value=""></option>{foreach $webservertypes as $id => $name}<option value="{$id}"{if $servertype eq $id} selected{/if}>{$name|escape}</option>{/foreach}</select></div>
<div><div>{lang key='sslcsr'}</div><textarea name="csr" rows="9" cols="66">{$csr}</textarea></div>
{foreach $additionalfields as $heading => $fields}<div><u>{$heading|escape}</u>{foreach $fields as $field}<div>{$field.name|escape} {$field.input} <i>{$field.description|escape}</i></div>{/foreach}</div>{/foreach}
<div>firstname <input name="firstname" value="{$firstname}"></div>
<div>lastname <input name="lastname" value="{$lastname}"></div>
<div>orgname <input name="orgname" value="{$orgname}"></div>
<div>jobtitle <input name="jobtitle" value="{$jobtitle}"></div>
<div>email <input name="email" value="{$email}"></div>
<div>address1 <input name="address1" value="{$address1}"></div>
<div>address2 <input name="address2" value="{$address2}"></div>
<div>city <input name="city" value="{$city}"></div>
<div>state <input name="state" value="{$state}"></div>
<div>postcode <input name="postcode" value="{$postcode}"></div>
<div>phonenumber <input name="phonenumber" value="{$phonenumber}"></div>
<div>country <select name="country">{foreach $clientcountries as $code => $label}<option value="{$code}"{if $code eq $country} selected{/if}>{$label}</option>{/foreach}</select></div>
<div onclick="this.parentNode.submit()" tabindex="0">{lang key='ordercontinuebutton'}</div><noscript><input type="submit"></noscript>
</form>
{else}<p>{lang key='sslnoconfigurationpossible'}</p><form method="post" action="clientarea.php?action=productdetails"><input type="hidden" name="id" value="{$serviceid}"><div onclick="this.parentNode.submit()" tabindex="0">{lang key='clientareabacklink'}</div><noscript><input type="submit"></noscript></form>{/if}
{/if}
