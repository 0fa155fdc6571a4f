{assign var='assets' value="$WEB_ROOT/modules/servers/CERTUM_Certificates/assets"}
<template id="certum-step2">
<div class="certum card panel panel-default"><div class="card-body panel-body">
    {$fields nofilter}
</div></div>
</template>
{include file='./csrtools.tpl' details=true}
<script src="{$assets|escape}/steptwo.js" defer></script>
<script src="{$assets|escape}/names.js" defer></script>
<script src="{$assets|escape}/certum.js" defer></script>
<script src="{$assets|escape}/typed.js" defer></script>
