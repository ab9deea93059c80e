<?php
// What HTMLPurifier leaves: as it comes, and where frames of one address are let through.
error_reporting(E_ALL & ~E_DEPRECATED);
require 'HTMLPurifier.auto.php';

// Debian 12 has an HTMLPurifier that is older than its PHP, which reads characters by [0] alone, not {0}.
spl_autoload_register(function ($class) {
    $old = ['HTMLPurifier_Encoder', 'HTMLPurifier_ChildDef_Custom', 'HTMLPurifier_TagTransform_Font'];
    if (!in_array($class, $old)) return;
    $code = file_get_contents(strtr($class, '_', '/') . '.php', true);
    eval('?>' . preg_replace('/(\$\w+(?:\[\'\w+\'\])?)\{(0|\$i)\}/', '$1[$2]', $code));
}, true, true);

function purifier(array $options): HTMLPurifier
{
    $config = HTMLPurifier_Config::createDefault();
    $config->set('Cache.DefinitionImpl', null);
    foreach ($options as $name => $value) $config->set($name, $value);
    return new HTMLPurifier($config);
}

$by = [
    'htmlpurifier' => purifier([]),
    'htmlpurifier-frames' => purifier([
        'HTML.SafeIframe' => true,
        'URI.SafeIframeRegexp' => '%^' . preg_quote($argv[1], '%') . '%',
    ]),
];
foreach ($by as $name => $purifier) {
    foreach (glob('pasted/*.html') as $file) {
        file_put_contents("left/$name-" . basename($file), $purifier->purify(file_get_contents($file)));
    }
}
