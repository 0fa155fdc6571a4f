<div class="certum-addon">
    {include file='./frame.tpl'}
    <div class="alert alert-danger" role="alert">{$message|escape}</div>
</div>
