<div class="certum"><p class="alert alert-warning" role="alert">{$message|escape}</p></div>
