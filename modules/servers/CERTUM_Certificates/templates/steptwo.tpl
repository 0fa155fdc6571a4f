<template id="certum-step2">
<div class="certum" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}">
    <input type="hidden" name="certum[v]" value="1">
    {if $form eq 'HOLDER'}
    <h2>{$text.summary|escape}</h2>
    <dl>{foreach $subject as $field => $value}{assign var='label' value="field_$field"}<dt>{$text.$label|escape}</dt><dd>{$value|escape}</dd>{/foreach}</dl>
    {else}
    <fieldset>
        <legend>{$text.names|escape}</legend>
        {foreach $rows as $number => $row}
        <div class="form-group certum-row" data-certum-row="{$number|escape}">
            {if $row.fixed}
            <strong>{$row.name|escape}</strong>{if $row.ascii ne $row.name} <small>({$row.ascii|escape})</small>{/if}
            <input type="hidden" name="certum[rows][{$number|escape}][name]" value="{$row.ascii|escape}">
            {else}
            <label class="sr-only" for="certum-name-{$number|escape}">{$text.name|escape} {$number+1}</label>
            <input type="text" class="form-control" id="certum-name-{$number|escape}" name="certum[rows][{$number|escape}][name]" value="{$row.name|escape}" placeholder="{$text.name|escape}">
            {/if}
            {if $row.box}<label><input type="checkbox" name="certum[rows][{$number|escape}][www]" value="1"{if $row.www} checked{/if}> {$text.www|escape}</label>{/if}
        </div>
        {/foreach}
        {if $may_add}<p><button type="button" class="btn btn-default" data-certum-add="{$max_rows|escape}">{$text.add_name|escape}</button></p>{/if}
    </fieldset>
    <fieldset>
        <legend>{$text.prove|escape}</legend>
        {foreach $methods as $name}{assign var='label' value="method_$name"}
        <div><label><input type="radio" name="certum[method]" value="{$name|escape}"{if $name eq $method} checked{/if}> {$text.$label|escape}</label></div>
        {/foreach}
        <div class="form-group" data-certum-for="ADMIN">
            <label for="certum-prefix">{$text.mailbox|escape}</label>
            <select class="form-control" id="certum-prefix" name="certum[prefix]">
                {foreach $mailboxes as $name => $address}<option value="{$name|escape}"{if $name eq $prefix} selected{/if}>{$address|escape}</option>{/foreach}
            </select>
        </div>
        <div class="form-group" data-certum-for="other">
            <label for="certum-email">{$text.instructions_email|escape}</label>
            <input type="email" class="form-control" id="certum-email" name="certum[email]" value="{$email|escape}">
        </div>
        <div><label><input type="checkbox" name="certum[send]" value="1"{if $send} checked{/if}> {$text.send_messages|escape}</label></div>
    </fieldset>
    {/if}
</div>
</template>
<script src="{$script|escape}" defer></script>
