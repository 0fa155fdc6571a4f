<!DOCTYPE html>
<html lang="{if $language eq 'polish'}pl{else}en{/if}">
<head>
    <meta charset="{$charset}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{$pagetitle|escape} - {$companyname|escape}</title>
    <link rel="stylesheet" href="{assetPath file='theme.css'}">
    <link rel="stylesheet" href="{assetPath file='six.css'}">
    <script type="text/javascript">
        var csrfToken = '{$token}', whmcsBaseUrl = "{$WEB_ROOT}";
    </script>
    {$headoutput}
</head>
<body data-phone-cc-input="1">
{$headeroutput}
<section id="header"><div class="container">
    <a href="{$WEB_ROOT}/clientarea.php" class="logo">{$companyname|escape}</a>
    <ul class="top-nav">
        {if $loggedin}
        <li><a href="{$WEB_ROOT}/clientarea.php?action=products">{lang key='clientareaproducts'}</a></li>
        <li><a href="{$WEB_ROOT}/index.php?rp=/clientarea/ssl-certificates/manage">{lang key='managessl'}</a></li>
        <li><a href="{$WEB_ROOT}/clientarea.php?action=invoices">{lang key='invoices'}</a></li>
        <li><a href="{$WEB_ROOT}/cart.php">{lang key='ordernewservices'}</a></li>
        <li><a href="{$WEB_ROOT}/logout.php">{lang key='logouttitle'}</a></li>
        {else}<li><a href="{$WEB_ROOT}/login.php">{lang key='loginbutton'}</a></li>{/if}
    </ul>
</div></section>
<section id="main-body"><div class="container"><div class="row">
{if $primarySidebar->hasChildren() || $secondarySidebar->hasChildren()}
    <div class="col-md-9 pull-md-right main-content">
{else}
    <div class="col-xs-12 main-content">
{/if}
    <div class="header-lined"><h1>{$pagetitle|escape}</h1>
        <ol class="breadcrumb">{foreach $breadcrumb as $item}<li{if $item@last} class="active"{/if}>{if !$item@last}<a href="{$item.link}">{/if}{$item.label}{if !$item@last}</a>{/if}</li>{/foreach}</ol></div>
