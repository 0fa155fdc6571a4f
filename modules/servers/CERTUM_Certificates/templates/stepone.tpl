{include file='./csrtools.tpl' details=true}
<script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>
<script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/typed.js" defer></script>
