{* The configuration for the customer: $step says which of its two steps is shown. *}
<div data-certum-step="{$step|escape}">
<p>{$about|escape}</p>
<input type="hidden" name="{$at|escape}[step]" value="{$step|escape}">
{if $step eq 2}
{include file='./steptwofields.tpl'}
<p><button type="submit" class="btn btn-default" name="certum[do]" value="configure/back">{$text.back_configure|escape}</button></p>
{else}
<input type="hidden" name="{$at|escape}[draft]" value="{$draft|escape}">
{include file='./csrfield.tpl'}
{foreach $groups as $group}
<fieldset>
    <legend>{$group.title|escape}</legend>
    {foreach $group.fields as $field}{assign var='id' value="$for-`$field.name`"}
    <div class="certum-field form-group">
        <label for="{$id|escape}">{$field.label|escape}{if $field.needed} *{/if}</label>
        {if $field.kind eq 'list'}
        <select class="form-control" id="{$id|escape}" name="{$at|escape}[{$field.below|escape}][{$field.name|escape}]" aria-describedby="{$id|escape}-hint {$for|escape}-{$field.at|escape}-wrong"{if isset($wrong[$field.at])} aria-invalid="true"{/if}>
            {foreach $field.options as $option}<option{if $option eq $field.value} selected{/if}>{$option|escape}</option>{/foreach}
        </select>
        {elseif $field.kind eq 'box'}
        <textarea class="form-control" id="{$id|escape}" name="{$at|escape}[{$field.below|escape}][{$field.name|escape}]" rows="4" spellcheck="false" aria-describedby="{$id|escape}-hint {$for|escape}-{$field.at|escape}-wrong"{if isset($wrong[$field.at])} aria-invalid="true"{/if}>{$field.value|escape}</textarea>
        {else}
        <input type="text" class="form-control" id="{$id|escape}" name="{$at|escape}[{$field.below|escape}][{$field.name|escape}]" value="{$field.value|escape}" autocomplete="off" aria-describedby="{$id|escape}-hint {$for|escape}-{$field.at|escape}-wrong"{if isset($wrong[$field.at])} aria-invalid="true"{/if}>
        {/if}
        <small class="form-text help-block" id="{$id|escape}-hint">{$field.hint|escape}</small>
        {include file='./wrong.tpl' of=$field.at}
    </div>
    {/foreach}
</fieldset>
{/foreach}
{include file='./csrtools.tpl' WEB_ROOT='..'}
{include file='./typednames.tpl'}
{/if}
</div>
