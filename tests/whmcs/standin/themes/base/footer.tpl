    </main>
</div></div></section>
<footer id="footer" class="footer"><div class="container">
    <p class="copyright">&copy; {$date_year} {$companyname|escape} &nbsp; <a href="{$WEB_ROOT}/clientarea.php?language=english" lang="en">English</a> <a href="{$WEB_ROOT}/clientarea.php?language=polish" lang="pl">Polski</a></p>
</div></footer>
<script src="{assetPath file='theme.js'}"></script>
{$footeroutput}
</body>
</html>
