<fieldset aria-describedby="{$for|escape}-serialNumber-wrong">
    <legend>{$text.revoke_which|escape}</legend>
    {foreach $serials as $row}
    <div class="certum-method"><label><input type="radio" name="{$at|escape}[serial]" value="{$row.serial|escape}"{if $serial eq $row.serial} checked{/if}> {foreach $row.names as $name}{if $name@iteration le 3}{if !$name@first}, {/if}{$name|escape}{elseif $name@last}, …{/if}{/foreach} ({$row.standing|escape})<small class="form-text help-block">{$row.not_before|escape} – {$row.not_after|escape} · <span class="certum-serial">{$row.serial|escape}</span></small></label></div>
    {/foreach}
    <p data-certum-remains>{$remains|escape}</p>
    {include file='./wrong.tpl' of='serialNumber'}
</fieldset>
<fieldset aria-describedby="{$for|escape}-revocationReason-wrong">
    <legend>{$text.revoke_why|escape}</legend>
    {foreach $reasons as $word}{assign var='label' value="reason_$word"}{if !$has_names and isset($text["`$label`_plain"])}{assign var='label' value="`$label`_plain"}{/if}
    <div class="certum-method"><label><input type="radio" name="{$at|escape}[reason]" value="{$word|escape}" data-certum-reason{if $reason eq $word} checked{/if}> {$text[$label]|default:$word|escape}</label></div>
    {/foreach}
    {include file='./wrong.tpl' of='revocationReason'}
</fieldset>
<div class="certum-field form-group" data-certum-for-reason="KEYCOMPROMISE">
    <label for="{$for|escape}-compromised">{$text.compromised_on|escape}</label>
    <input type="date" class="form-control" id="{$for|escape}-compromised" name="{$at|escape}[compromised_on]" value="{$compromised_on|escape}" min="{$date_min|escape}" max="{$date_max|escape}"{if isset($wrong.keyCompromiseDate)} aria-invalid="true"{/if} aria-describedby="{$for|escape}-compromised-hint {$for|escape}-keyCompromiseDate-wrong">
    <small class="form-text help-block" id="{$for|escape}-compromised-hint">{$text.hint_compromised|escape}</small>
    {include file='./wrong.tpl' of='keyCompromiseDate'}
</div>
{include file='./notefield.tpl'}
