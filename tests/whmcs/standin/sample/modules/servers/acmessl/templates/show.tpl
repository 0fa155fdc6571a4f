<h2>Certificate of service {$serviceid}</h2><p>Serial {$serial|escape}</p>
<form method="post" action="clientarea.php?action=productdetails&amp;id={$serviceid}">
    <input type="hidden" name="token" value="{$token}">
    <input type="hidden" name="modop" value="custom"><input type="hidden" name="a" value="show">
    <input name="note" value="{$posted|escape}" aria-label="Note"><button type="submit">Send</button>
</form>
