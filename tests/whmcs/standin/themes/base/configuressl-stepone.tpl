{if !$status}
    <p>{lang key='sslinvalidlink'}</p>
    <p><a class="btn btn-default" href="clientarea.php">{lang key='invoicesbacktoclientarea'}</a></p>
{else}
<h1>{lang key='sslconfsslcertificate'}</h1>
{if $errormessage}{include file="includes/alert.tpl" type="error" errorshtml=$errormessage}{/if}
{if $status eq 'Awaiting Configuration'}
<form method="post" action="{$smarty.server.PHP_SELF}?cert={$cert}&step=2" role="form">
    <div class="card"><div class="card-body">
        <h2 class="card-title">{lang key='sslserverinfo'}</h2>
        <p>{lang key='sslserverinfodetails'}</p>
        <div class="form-group row"><label for="inputServerType" class="col-md-4 col-form-label">{lang key='sslservertype'}</label>
            <div class="col-md-8"><select name="servertype" id="inputServerType" class="form-control">
                <option value="" selected>{lang key='ssl.selectWebserver'}</option>
                {foreach $webservertypes as $webservertypeid => $webservertype}
                <option value="{$webservertypeid}"{if $servertype eq $webservertypeid} selected{/if}>{$webservertype}</option>
                {/foreach}
            </select></div></div>
        <div class="form-group row"><label for="inputCsr" class="col-md-4 col-form-label">{lang key='sslcsr'}</label>
            <div class="col-md-8"><textarea name="csr" id="inputCsr" rows="7" class="form-control">{$csr}</textarea></div></div>
    </div></div>
    {foreach $additionalfields as $heading => $fields}
    <div class="card"><div class="card-body"><h2 class="card-title">{$heading}</h2>
        {foreach $fields as $vals}
        <div class="form-group row"><label for="inputAdditionalField" class="col-md-4 col-form-label">{$vals.name}</label>
            <div class="col-md-8">{$vals.input} {$vals.description}</div></div>
        {/foreach}
    </div></div>
    {/foreach}
    <div class="card"><div class="card-body">
        <h2 class="card-title">{lang key='ssladmininfo'}</h2>
        <p>{lang key='ssladmininfodetails'}</p>
        {include file="includes/sslcontact.tpl"}
    </div></div>
    <p class="text-center"><button type="submit" id="btnOrderContinue" class="btn btn-primary">{lang key='ordercontinuebutton'}</button></p>
</form>
{else}
<form method="post" action="clientarea.php?action=productdetails">
    <input type="hidden" name="id" value="{$serviceid}">
    <p>{lang key='sslnoconfigurationpossible'}</p>
    <button type="submit" class="btn btn-default">{lang key='clientareabacklink'}</button>
</form>
{/if}
{/if}
