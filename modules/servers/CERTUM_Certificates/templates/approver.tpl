{* How the names are proved: $approving. All methods are listed; those that cannot prove every name say so. *}
{assign var='at' value=$at|default:'certum'}{assign var='for' value=$for|default:'certum'}
<fieldset aria-describedby="{$for|escape}-approver-wrong {$for|escape}-approver-method-wrong">
    <legend>{$text.prove|escape}</legend>
    {foreach $approving.methods as $name}{assign var='label' value="method_$name"}
    <div class="certum-method"><label><input type="radio" name="{$at|escape}[method]" value="{$name|escape}"{if $name eq $approving.method} checked{/if}>{$text.$label|escape}</label></div>
    {/foreach}
    {foreach ['ADMIN', 'FILE', 'DNS_TXT_PREFIX', 'DNS_CNAME_PREFIX'] as $name}{if !in_array($name, $approving.methods)}{assign var='label' value="method_$name"}
    <div class="certum-method"><label><input type="radio" name="{$at|escape}[method]" value="{$name|escape}" disabled aria-describedby="{$for|escape}-unfit-{$name|escape}">{$text.$label|escape}</label>
        <small id="{$for|escape}-unfit-{$name|escape}">{$text.method_unfit|escape}</small></div>
    {/if}{/foreach}
    {include file='./wrong.tpl' of='approver'}
    {include file='./wrong.tpl' of='approver-method'}
    <div class="certum-field form-group" data-certum-for="ADMIN">
        <label for="{$for|escape}-prefix">{$text.mailbox|escape}</label>
        <select class="form-control" id="{$for|escape}-prefix" name="{$at|escape}[prefix]" aria-describedby="{$for|escape}-approver-emailPrefix-wrong"{if isset($wrong['approver-emailPrefix'])} aria-invalid="true"{/if}>
            {foreach $approving.mailboxes as $name => $address}<option value="{$name|escape}"{if $name eq $approving.prefix} selected{/if}>{$address|escape}</option>{/foreach}
        </select>
        {include file='./wrong.tpl' of='approver-emailPrefix'}
    </div>
    <div class="certum-field form-group" data-certum-for="other">
        <label for="{$for|escape}-email">{$text.instructions_email|escape}</label>
        <input type="email" class="form-control" id="{$for|escape}-email" name="{$at|escape}[email]" value="{$approving.email|escape}" autocomplete="email" aria-describedby="{$for|escape}-approver-email-wrong"{if isset($wrong['approver-email'])} aria-invalid="true"{/if}>
        {include file='./wrong.tpl' of='approver-email'}
    </div>
    <div class="certum-method"><label><input type="checkbox" name="{$at|escape}[send]" value="1"{if $approving.send} checked{/if}>{$text.send_messages|escape}</label></div>
</fieldset>
