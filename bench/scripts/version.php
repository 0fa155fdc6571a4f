<?php

echo phpversion("certum");
