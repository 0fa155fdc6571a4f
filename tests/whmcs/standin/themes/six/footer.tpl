    </div>
    {if $primarySidebar->hasChildren() || $secondarySidebar->hasChildren()}
    <div class="col-md-3 pull-md-left sidebar">{include file="includes/sidebar.tpl" sidebar=$primarySidebar}</div>
    <div class="col-md-3 pull-md-left sidebar sidebar-secondary">{include file="includes/sidebar.tpl" sidebar=$secondarySidebar}</div>
    {/if}
</div></div></section>
<section id="footer"><div class="container"><p>&copy; {$date_year} {$companyname|escape} &nbsp; <a href="{$WEB_ROOT}/clientarea.php?language=english" lang="en">English</a> <a href="{$WEB_ROOT}/clientarea.php?language=polish" lang="pl">Polski</a></p></div></section>
<script src="{assetPath file='six.js'}"></script>
{$footeroutput}
</body>
</html>
