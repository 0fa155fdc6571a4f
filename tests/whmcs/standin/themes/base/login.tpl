<div class="login-form"><h1>{lang key='loginbutton'}</h1>
{if $errormessage}{include file="includes/alert.tpl" type="error" msg=$errormessage}{/if}
<form method="post" action="{$WEB_ROOT}/dologin.php" class="login-form" role="form">
    <div class="form-group"><label for="inputEmail">{lang key='loginemail'}</label>
        <input type="email" class="form-control" name="username" id="inputEmail" autocomplete="username" required></div>
    <div class="form-group"><label for="inputPassword">{lang key='loginpassword'}</label>
        <input type="password" class="form-control" name="password" id="inputPassword" autocomplete="current-password" required></div>
    <button id="login" type="submit" class="btn btn-primary">{lang key='loginbutton'}</button>
</form></div>
