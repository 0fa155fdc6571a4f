{assign var='assets' value="$WEB_ROOT/modules/servers/CERTUM_Certificates/assets"}
<template id="certum-step2">
<div class="certum card panel panel-default"><div class="card-body panel-body">
    {include file='./steptwofields.tpl'}
</div></div>
</template>
{* Before certum.js, so that it finds the fields in the form. *}
<script src="{$assets|escape}/steptwo.js" defer></script>
{include file='./stepone.tpl'}
