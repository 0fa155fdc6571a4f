    {if $secondarySidebar}<div class="sidebar sidebar-secondary">{include file="includes/sidebar.tpl" sidebar=$secondarySidebar}</div>{/if}
    </main>
</div></div></section>
<footer id="footer" class="footer"><div class="container">
    <p class="copyright">&copy; {$date_year} {$companyname|escape}</p>
</div></footer>
<script src="{assetPath file='theme.js'}"></script>
{$footeroutput}
</body>
</html>
