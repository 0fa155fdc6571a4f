{assign var='assets' value="$WEB_ROOT/modules/servers/CERTUM_Certificates/assets"}
<template id="certum-step2">
<div class="certum card panel panel-default"><div class="card-body panel-body">
    <input type="hidden" name="certum[v]" value="1">
    {if $form eq 'HOLDER'}
    <h2>{$text.summary|escape}</h2>
    <dl>{foreach $subject as $field => $value}{assign var='label' value="field_$field"}<dt>{$text.$label|escape}</dt><dd>{$value|escape}</dd>{/foreach}</dl>
    {else}
    {include file='./rows.tpl'}
    {include file='./approver.tpl'}
    {/if}
</div></div>
</template>
{include file='./csrtools.tpl' details=true}
<script src="{$assets|escape}/steptwo.js" defer></script>
<script src="{$assets|escape}/names.js" defer></script>
<script src="{$assets|escape}/certum.js" defer></script>
