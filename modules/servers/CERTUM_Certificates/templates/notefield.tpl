<div class="certum-field form-group">
    <label for="{$for|escape}-note">{$text.note|escape}</label>
    <textarea class="form-control" id="{$for|escape}-note" name="{$at|escape}[note]" rows="2" maxlength="{$note_max|escape}" aria-describedby="{$for|escape}-note-hint {$for|escape}-note-wrong"{if isset($wrong.note)} aria-invalid="true"{/if}>{$note|escape}</textarea>
    <small class="form-text help-block" id="{$for|escape}-note-hint">{$note_hint|escape} <span data-certum-counter="{$for|escape}-note"></span></small>
    {include file='./wrong.tpl' of='note'}
</div>
