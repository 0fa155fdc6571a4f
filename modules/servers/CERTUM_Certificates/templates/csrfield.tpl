<div class="certum-field form-group">
    <label for="{$for|escape}-csr">{$text.field_csr|escape}</label>
    <textarea class="form-control certum-mono" id="{$for|escape}-csr" name="{$at|escape}[csr]" rows="8" data-certum-names="{foreach $names|default:[] as $name}{$name|escape} {/foreach}" spellcheck="false" autocomplete="off"{if isset($wrong.csr)} aria-invalid="true"{/if} aria-describedby="{$for|escape}-csr-hint {$for|escape}-csr-wrong">{$csr|escape}</textarea>
    <small class="form-text help-block" id="{$for|escape}-csr-hint">{$text.hint_csr|escape}</small>
    {include file='./wrong.tpl' of='csr'}
</div>
