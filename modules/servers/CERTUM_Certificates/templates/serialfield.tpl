<div class="certum-field form-group">
    <label for="{$for|escape}-serial">{$text.serial_or_pem|escape}</label>
    <textarea class="form-control certum-mono" id="{$for|escape}-serial" name="{$at|escape}[serial]" rows="2" spellcheck="false" autocomplete="off"{if isset($wrong.serialNumber)} aria-invalid="true"{/if} aria-describedby="{$for|escape}-serialNumber-wrong">{$serial|escape}</textarea>
    {include file='./wrong.tpl' of='serialNumber'}
</div>
