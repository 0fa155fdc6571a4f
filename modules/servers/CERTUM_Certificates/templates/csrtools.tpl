{* Beside each field for a CSR: its details, and a key made in the browser. The scripts put it after the field. *}
{assign var='name_label' value='field_commonName'}{if $form|default:'' eq 'HOLDER' or (!isset($form) and empty($names) and empty($approving))}{assign var='name_label' value='field_holder'}{/if}
{assign var='assets' value="$WEB_ROOT/modules/servers/CERTUM_Certificates/assets"}
<template data-certum-csr-tools data-address="{$WEB_ROOT|escape}/clientarea.php?action=productdetails" data-service="{$service|escape}" data-token="{$certum_token|escape}" data-bundle="{$assets|escape}/csr.min.js">
<div class="certum certum-csr">
    <p class="certum-actions">
        {if $reads|default:false}<button type="button" class="btn btn-default" data-certum-details hidden>{$text.csr_details|escape}</button>{/if}
        <button type="button" class="btn btn-default" data-certum-keys aria-expanded="false" hidden>{$text.keys_open|escape}</button>
    </p>
    <p class="certum-note" data-certum-no-keys hidden>{$text.keys_cannot|escape}</p>
    {if $reads|default:false}
    <div role="status" data-certum-found{if $fresh|default:false} data-fresh{/if} data-text-reading="{$text.csr_reading|escape}" data-text-away="{$text.csr_away|escape}" data-text-empty="{$text.csr_empty|escape}" data-text-key="{$text.csr_key|escape}" data-text-names="{$text.names|escape}" data-text-filled="{$text.csr_filled|escape}" data-text-kept="{$text.csr_kept|escape}"></div>
    {/if}
    <div class="certum-keys" data-certum-panel role="group" aria-label="{$text.keys_title|escape}" hidden data-text-making="{$text.keys_making|escape}" data-text-made="{$text.keys_made|escape}" data-text-saved="{$text.keys_saved|escape}" data-text-used="{$text.keys_used|escape}" data-text-failed="{$text.keys_failed|escape}" data-text-name="{$text.keys_name_missing|escape}" data-text-wildcard="{$text.check_wildcard|escape}" data-text-address="{$text.check_address|escape}" data-text-wrong="{$text.check_wrong|escape}">
        <p class="certum-warning">{if !empty($staff)}<strong>{$text.keys_warning_staff|escape}</strong> {$text.keys_warning_staff_more|escape}{else}<strong>{$text.keys_warning|escape}</strong> {$text.keys_warning_more|escape}{/if}</p>
        <div class="certum-field form-group">
            <label>{$text.$name_label|escape}<input type="text" class="form-control" data-certum-common-name autocomplete="off" autocapitalize="none" spellcheck="false"></label>
        </div>
        <div class="certum-field form-group">
            <label>{$text.keys_kind|escape}<select class="form-control" data-certum-kind>
                <option value="RSA-2048">RSA 2048</option>
                <option value="RSA-3072">RSA 3072</option>
                <option value="RSA-4096"{if $form|default:'' eq 'HOLDER'} selected{/if}>RSA 4096</option>
                <option value="P-256">EC P-256</option>
                <option value="P-384">EC P-384</option>
            </select></label>
        </div>
        <p><button type="button" class="btn btn-default" data-certum-make>{$text.keys_make|escape}</button></p>
        <dl data-certum-content hidden data-text-names="{$text.names|escape}" data-text-commonName="{$text.$name_label|escape}" data-text-organization="{$text.field_organization|escape}" data-text-organizationalUnit="{$text.field_organizationalUnit|escape}" data-text-locality="{$text.field_locality|escape}" data-text-state="{$text.field_state|escape}" data-text-country="{$text.field_country|escape}" data-text-email="{$text.field_email|escape}"></dl>
        <p class="certum-actions" data-certum-next hidden>
            <a class="btn btn-primary" data-certum-save>{$text.keys_save|escape}</a>
            <button type="button" class="btn btn-default" data-certum-use disabled>{$text.keys_use|escape}</button>
        </p>
        <p role="status" data-certum-status></p>
    </div>
</div>
</template>
<link rel="stylesheet" href="{$assets|escape}/certum.css">
<script src="{$assets|escape}/csrtools.js" defer></script>
<script src="{$assets|escape}/keys.js" defer></script>
{if $reads|default:false}<script src="{$assets|escape}/details.js" defer></script>{/if}
