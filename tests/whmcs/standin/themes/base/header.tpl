<!doctype html>
<html lang="{if $language eq 'polish'}pl{else}en{/if}">
<head>
    <meta charset="{$charset}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{$pagetitle|escape} - {$companyname|escape}</title>
    <link rel="stylesheet" href="{assetPath file='theme.css'}">
    <script>
        var csrfToken = '{$token}', whmcsBaseUrl = "{$WEB_ROOT}";
    </script>
    {$headoutput}
</head>
<body class="primary-bg-color" data-phone-cc-input="1">
{$headeroutput}
<header id="header" class="header">
    <div class="navbar navbar-light"><div class="container">
        <a class="navbar-brand" href="{$WEB_ROOT}/clientarea.php">{$companyname|escape}</a>
        <nav id="mainNavbar" aria-label="{lang key='clientareatitle'}"><ul class="navbar-nav">
            {if $loggedin}
            <li class="nav-item"><a class="nav-link" href="{$WEB_ROOT}/clientarea.php?action=products">{lang key='clientareaproducts'}</a></li>
            <li class="nav-item"><a class="nav-link" href="{$WEB_ROOT}/index.php?rp=/clientarea/ssl-certificates/manage">{lang key='managessl'}</a></li>
            <li class="nav-item"><a class="nav-link" href="{$WEB_ROOT}/clientarea.php?action=invoices">{lang key='invoices'}</a></li>
            <li class="nav-item"><a class="nav-link" href="{$WEB_ROOT}/cart.php">{lang key='ordernewservices'}</a></li>
            <li class="nav-item"><a class="nav-link" href="{$WEB_ROOT}/logout.php">{lang key='logouttitle'}</a></li>
            {else}
            <li class="nav-item"><a class="nav-link" href="{$WEB_ROOT}/login.php">{lang key='loginbutton'}</a></li>
            {/if}
        </ul></nav>
    </div></div>
</header>
<nav class="master-breadcrumb" aria-label="breadcrumb"><div class="container">
    <ol class="breadcrumb">
        {foreach $breadcrumb as $item}
        <li class="breadcrumb-item{if $item@last} active{/if}">{if $item@last}{$item.label}{else}<a href="{$item.link}">{$item.label}</a>{/if}</li>
        {/foreach}
    </ol>
</div></nav>
<section id="main-body"><div class="container"><div class="row">
{if $primarySidebar->hasChildren() || $secondarySidebar->hasChildren()}
    <div class="col-lg-4 col-xl-3"><div class="sidebar">{include file="includes/sidebar.tpl" sidebar=$primarySidebar}</div>
    {if $secondarySidebar->hasChildren()}<div class="sidebar sidebar-secondary">{include file="includes/sidebar.tpl" sidebar=$secondarySidebar}</div>{/if}</div>
    <main class="col-lg-8 col-xl-9 primary-content">
{else}
    <main class="col-12 primary-content">
{/if}
