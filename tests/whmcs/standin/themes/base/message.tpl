<h1>{$pagetitle|escape}</h1>
{include file="includes/alert.tpl" type="{if $success}success{else}error{/if}" msg=$message}
