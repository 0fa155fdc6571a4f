{if !$status}
<p>{lang key='sslinvalidlink'}</p>
<p><input type="button" value="{lang key='clientareabacklink'}" class="btn btn-default" onclick="history.go(-1)"></p>
{else}
{if $errormessage}{include file="$template/includes/alert.tpl" type="error" errorshtml=$errormessage}{/if}
{if $status eq "Awaiting Configuration"}
<form method="post" action="{$smarty.server.PHP_SELF}?cert={$cert}&step=2" class="form-horizontal">
    <h2>{lang key='sslserverinfo'}</h2><p>{lang key='sslserverinfodetails'}</p>
    <fieldset class="form-horizontal">
        <div class="form-group"><label for="inputServerType" class="col-sm-4 control-label">{lang key='sslservertype'}</label>
            <div class="col-sm-8"><select name="servertype" id="inputServerType" class="form-control">
                <option value="" selected>{lang key='ssl.selectWebserver'}</option>
                {foreach from=$webservertypes item=webservertype key=webservertypeid}<option value="{$webservertypeid}"{if $servertype eq $webservertypeid} selected{/if}>{$webservertype}</option>{/foreach}
            </select></div></div>
        <div class="form-group"><label for="inputCsr" class="col-sm-4 control-label">{lang key='sslcsr'}</label>
            <div class="col-sm-8"><textarea name="csr" id="inputCsr" rows="7" class="form-control">{$csr}</textarea></div></div>
    </fieldset>
    {foreach from=$additionalfields item=additionalfield key=heading}
    <h2>{$heading}</h2>
    <fieldset class="form-horizontal">
        {foreach from=$additionalfield item=vals}
        <div class="form-group"><label for="inputAdditionalField" class="col-sm-4 control-label">{$vals.name}</label><div class="col-sm-8">{$vals.input} {$vals.description}</div></div>
        {/foreach}
    </fieldset>
    {/foreach}
    <h2>{lang key='ssladmininfo'}</h2><p>{lang key='ssladmininfodetails'}</p>
    <fieldset class="form-horizontal">{include file="$template/includes/sslcontact.tpl"}</fieldset>
    <p class="text-center"><input type="submit" id="btnOrderContinue" value="{lang key='ordercontinuebutton'}" class="btn btn-primary"></p>
</form>
{else}
<form method="post" action="clientarea.php?action=productdetails"><input type="hidden" name="id" value="{$serviceid}">
    <p>{lang key='sslnoconfigurationpossible'}</p>
    <input type="submit" value="{lang key='clientareabacklink'}" class="btn btn-default">
</form>
{/if}
{/if}
