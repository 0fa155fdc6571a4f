{include file='./csrtools.tpl' reads=true}
{include file='./typednames.tpl'}
{assign var='assets' value="$WEB_ROOT/modules/servers/CERTUM_Certificates/assets"}
<script src="{$assets|escape}/names.js" defer></script>
<script src="{$assets|escape}/certum.js" defer></script>
<script src="{$assets|escape}/typed.js" defer></script>
