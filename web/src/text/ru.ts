// The Russian catalogue. Its type asks for every key of the English one, and for all four plural
// forms where English has two.
import type { Catalogue } from './catalogue';

export const ru: Catalogue<'one' | 'few' | 'many' | 'other'> = {
  'app.title': 'Песочница Conv2D',
  'app.subtitle': 'Что делает каждый аргумент свёртки в Keras',
  'app.loading': 'Запускаем вычисления…',
  'app.unsupported':
    'Этот браузер не может выполнить вычисления: в нём нет WebAssembly с SIMD. Подойдёт любой Chrome, Edge, Firefox или Safari, выпущенный с 2023 года.',
  'app.unreachable':
    'Не удалось загрузить вычисления. Проверьте соединение и откройте страницу заново.',
  'app.restarted': 'В вычислениях случился сбой, они запущены заново. Настройки сохранены.',
  'app.dismiss': 'Закрыть',
  'app.language': 'Язык',

  'chooser.label': 'Уроки',
  'chooser.none': 'Песочница',
  'lesson.kernel_size.title': 'kernel_size: сколько входа видит одно значение выхода',
  'lesson.kernel_size.text':
    'Ядро — это маленькое окно с весами. В каждом положении оно накрывает столько значений входа, сколько в нём весов, перемножает их попарно и складывает всё вместе: получается одно число выхода. Чем больше ядро, тем шире окрестность, из которой оно собирает значения, и тем меньше положений, в которых оно помещается на входе, — поэтому выход уменьшается.',
  'lesson.kernel_size.try':
    'Сделайте ядро 1 × 1: что останется от входа? А сколько положений у ядра 5 × 5?',
  'lesson.strides.title': 'strides: как далеко шагает окно',
  'lesson.strides.text':
    'После каждой суммы окно сдвигается на strides: вправо на второе число, вниз на первое. При шаге 2 оно останавливается в каждом втором положении, и выход становится примерно вдвое ниже и вдвое уже. То, до чего окно внизу или справа не дошло, просто не читается.',
  'lesson.strides.try':
    'Поставьте оба шага на 1 и запомните выход. Потом увеличьте до 2 только шаг по ширине: какие столбцы остались?',
  'lesson.padding.title': 'padding: что происходит на краю',
  'lesson.padding.text':
    'При valid окно должно целиком лежать внутри входа. При same вход окружают нулями, так что при шаге 1 выход такого же размера, как вход. Нули участвуют в суммах, поэтому значения на краю меньше. Если добавить нужно нечётное число строк или столбцов, лишняя строка оказывается снизу, лишний столбец — справа.',
  'lesson.padding.try': 'Возьмите ядро чётной высоты: нулей сверху и снизу станет не поровну.',
  'lesson.dilation_rate.title': 'dilation_rate: ядро с промежутками',
  'lesson.dilation_rate.text':
    'Разрежение раздвигает веса: при значении 2 между соседними весами остаётся одно значение входа. Весов в ядре столько же, но охватывает оно (k − 1) · d + 1 значений: ядро 3 × 3 с разрежением 2 охватывает 5 × 5 и помещается на этом входе ровно один раз.',
  'lesson.dilation_rate.try': 'Дойдите до 3: окно станет больше входа. Что скажет Keras?',

  'controls.label': 'Аргументы слоя',
  'controls.kernel_size': 'размер ядра',
  'controls.strides': 'шаги окна',
  'controls.dilation_rate': 'промежутки в ядре',
  'controls.padding': 'нули вокруг входа',
  'controls.height': 'высота',
  'controls.width': 'ширина',
  'controls.sliderName': '{{argument}}, {{axis}}',
  'controls.reset': 'Сбросить всё',

  'stage.label': 'Вход, ядро и выход',
  'stage.input': 'Вход',
  'stage.kernel': 'Ядро',
  'stage.output': 'Выход',
  'stage.noKernel': 'Ядра нет: размер меньше 1.',
  'stage.noOutput': 'Выхода нет',
  'stage.doesNotFit':
    'Выхода нет: {{height}} × {{width}} не входит в {{inputHeight}} × {{inputWidth}}.',
  'stage.channel': 'Показан канал',
  'stage.filter': 'Показан фильтр',
  'stage.summed': 'Выход — сумма по всем каналам, их {{count}}; показан один.',
  'stage.spans': 'С промежутками ядро охватывает {{spanned}}.',
  'stage.ofMany': '{{index}} из {{count}}',
  'stage.bias': 'смещение этого фильтра: {{value}}',
  'stage.padded':
    'Добавлены нули: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}.',
  'stage.undefinedKernel':
    'Ядро «{{name}}» не определено для размера {{height}} × {{width}}. Пока вместо него единицы.',
  'stage.announceOutput': 'Выход {{shape}}, значения от {{low}} до {{high}}.',
  'stage.announceNone': 'Выхода нет.',

  'map.grid':
    '{{title}}, строк: {{rows}}, столбцов: {{columns}}. По значениям можно ходить стрелками.',
  'map.cell': 'строка {{row}}, столбец {{column}}: {{value}}',
  'map.lowest': 'наименьшее',
  'map.highest': 'наибольшее',

  'refusal.keras': 'Keras не принимает такой слой',
  'refusal.anyway': 'Выход всё же вычислен: математика допускает то, чего не принимает Keras.',
  'refusal.kernel_size': 'Каждый размер ядра должен быть не меньше 1.',
  'refusal.strides':
    'Окно не может стоять на месте или идти назад: каждый шаг должен быть не меньше 1.',
  'refusal.dilation_rate':
    'Веса не могут стоять ближе, чем вплотную: каждое разрежение должно быть не меньше 1.',
  'refusal.filters': 'Слою нужен хотя бы один фильтр.',
  'refusal.strides_with_dilation':
    'Keras допускает либо strides больше 1, либо dilation_rate больше 1, но не то и другое вместе, даже по разным осям.',
  'refusal.output_size':
    'Ядро не помещается. С промежутками, (k − 1) · d + 1, оно охватывает {{height}} × {{width}} значений, а во входе их {{inputHeight}} × {{inputWidth}}. Возьмите ядро или разрежение поменьше, вход побольше или padding same.',
  'refusal.limits':
    'Keras попробовал бы это вычислить, но для этой страницы это слишком много за один раз. Возьмите вход поменьше или меньше фильтров.',

  'call.label': 'То же самое в Keras',
  'call.copy': 'Скопировать код на Python',
  'call.copiedBeside': 'Скопировано с весами; картинку положите рядом',
  'call.copied': 'Скопировано вместе с входом и весами',
  'call.raises': 'вызывает ValueError',

  'panel.input': 'Значения входа',
  'panel.kernel': 'Веса ядра и фильтры',
  'panel.values': 'Распределение значений',
  'panel.source': 'Образец',
  'panel.height': 'Высота',
  'panel.width': 'Ширина',
  'panel.channels': 'Каналы',
  'panel.filters': 'Фильтры',
  'panel.seed': 'Зерно',
  'panel.newSeed': 'Новые случайные значения',
  'panel.useBias': 'use_bias: число, прибавляемое в каждом фильтре',
  'panel.bias': 'Смещение фильтра {{filter}}',
  'panel.weights': 'Веса: канал {{channel}}, фильтр {{filter}}',
  'panel.weight': 'Вес, строка {{row}}, столбец {{column}}',
  'panel.reset': 'Вернуть образец',
  'panel.badNumber': '«{{text}}» — не число. Используется прежнее значение.',
  'panel.notWhole': '«{{text}}» — не целое число. Используется прежнее значение.',
  'panel.outOfRange': 'Здесь годятся только числа от {{low}} до {{high}}.',
  'panel.undefinedHere': 'не при этом размере',

  'input.counting': 'по порядку: 1, 2, 3, …',
  'input.ones': 'единицы',
  'input.gradient': 'градиент: строка + столбец',
  'input.checkerboard': 'шахматная доска: 1 и 0',
  'input.random': 'случайный: от 0 до 9',
  'input.custom': 'свои значения',
  'input.picture': 'своя картинка',
  'kernel.ones': 'единицы',
  'kernel.mean': 'среднее',
  'kernel.identity': 'тождественное',
  'kernel.gaussian': 'Гаусс',
  'kernel.sharpen': 'резкость',
  'kernel.sobel_x': 'Собель x',
  'kernel.sobel_y': 'Собель y',
  'kernel.laplacian': 'Лаплас',
  'kernel.random': 'случайное: от −3 до 3',
  'kernel.custom': 'свои веса',

  'picture.choose': 'Выбрать картинку…',
  'picture.drop': 'или перетащите её сюда: PNG, JPEG или WebP, до 20 МБ',
  'picture.private': 'Она станет серой, впишется в 256 × 256 и не покинет это устройство.',
  'picture.sizeFixed': 'Размер задан вашими значениями. Чтобы менять его, выберите образец.',
  'picture.tooLarge': 'Этот файл больше 20 МБ. Вход остался прежним.',
  'picture.unreadable':
    '«{{name}}» — не картинка, которую этот браузер может открыть. Подойдут PNG, JPEG и WebP. Вход остался прежним.',

  'plot.count': 'число значений',
  'plot.loading': 'Загружаем график…',
  'plot.failed': 'Не удалось загрузить график.',
  'plot.summary_one': '{{title}}: {{count}} значение, от {{low}} до {{high}}',
  'plot.summary_few': '{{title}}: {{count}} значения, от {{low}} до {{high}}',
  'plot.summary_many': '{{title}}: {{count}} значений, от {{low}} до {{high}}',
  'plot.summary_other': '{{title}}: {{count}} значения, от {{low}} до {{high}}',

  'share.copy': 'Скопировать ссылку',
  'share.copied': 'Ссылка скопирована',
  'share.failed': 'Копировать здесь нельзя. Скопируйте текст сами:',
  'share.staysBehind':
    'Ваш вход остаётся на этом устройстве: ссылка покажет те же аргументы и ядро на сетке 5 × 5.',
  'link.ignored_one':
    '{{count}} часть ссылки не удалось понять, или она выходит за пределы этой страницы; взято значение по умолчанию: {{keys}}',
  'link.ignored_few':
    '{{count}} части ссылки не удалось понять, или они выходят за пределы этой страницы; взяты значения по умолчанию: {{keys}}',
  'link.ignored_many':
    '{{count}} частей ссылки не удалось понять, или они выходят за пределы этой страницы; взяты значения по умолчанию: {{keys}}',
  'link.ignored_other':
    '{{count}} части ссылки не удалось понять, или они выходят за пределы этой страницы; взяты значения по умолчанию: {{keys}}',
  'link.tooLong': 'Ссылка слишком длинная, прочесть её нельзя. Всё оставлено по умолчанию.',
};
