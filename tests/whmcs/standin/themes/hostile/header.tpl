<!doctype html>
<html lang="{if $language eq 'polish'}pl{else}en{/if}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{$pagetitle|escape}</title>
<style>
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 16px/1.5 serif; background: #fffdf5; color: #222; }
body > div { border-top: 2px solid #999; padding: .75rem 0; }
div[onclick] { display: inline-block; background: #444; color: #fff; padding: .5rem 1rem; cursor: pointer; }
* { box-sizing: border-box; }
input, select, textarea { font: inherit; max-width: 100%; }
</style>
{$headoutput}</head>
<body>{$headeroutput}
<div>{$companyname|escape}: {if $loggedin}<a href="{$WEB_ROOT}/clientarea.php?action=products">{lang key='clientareaproducts'}</a> | <a href="{$WEB_ROOT}/cart.php">{lang key='ordernewservices'}</a> | <a href="{$WEB_ROOT}/logout.php">{lang key='logouttitle'}</a>{else}<a href="{$WEB_ROOT}/login.php">{lang key='loginbutton'}</a>{/if}</div>
{foreach $primarySidebar as $panel}<div>{$panel->getLabel()|escape}: {foreach $panel->getChildren() as $child}<span onclick="location = this.firstChild.href"><a href="{$child->getUri()|escape}">{$child->getLabel()|escape}</a></span> {/foreach}</div>{/foreach}
<div>
