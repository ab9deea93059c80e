// The Russian texts of the first view. Their type asks for every key of the English ones, and for all
// four plural forms where English has two.
import type { Catalogue } from './catalogue';
import type { en } from './en';

export const ru: Catalogue<typeof en, 'one' | 'few' | 'many' | 'other'> = {
  'app.title': 'Песочница Conv2D',
  'app.subtitle': 'Что делает каждый аргумент свёртки в Keras',
  'app.languageFailed':
    'Другой язык не удалось загрузить. Проверьте соединение и выберите его ещё раз или перезагрузите страницу.',
  'app.restarted': 'В вычислениях случился сбой, они запущены заново. Настройки сохранены.',
  'app.stopped': 'В вычислениях случился сбой, и перезапуск не помог. Настройки сохранены.',
  'app.again': 'Попробовать ещё раз',
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
    'При valid окно должно целиком лежать внутри входа. При same вход окружают нулями, так что при шаге 1 выход такого же размера, как вход. Нули участвуют в суммах, поэтому у края окно накрывает меньше значений входа. При весах разных знаков, как у ядра Собеля, из-за этого вокруг входа появляется контур, которого в самом входе нет. Если добавить нужно нечётное число строк или столбцов, лишняя строка оказывается снизу, лишний столбец — справа.',
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
  'controls.paddingCrops': 'что отрезается от выхода',
  'controls.paddingPools': 'заходит ли окно за край',
  'controls.paddingFills': 'значения вокруг входа',
  'controls.pool_size': 'размер окна',
  'controls.pads': 'Задано по сторонам: {{pads}} (сверху, снизу, слева, справа)',

  'stage.label': 'Вход, ядро и выход',
  'stage.input': 'Вход',
  'stage.kernel': 'Ядро',
  'stage.output': 'Выход',
  'stage.noKernel': 'Ядра нет: какой-то размер или количество меньше 1.',
  'stage.noOutput': 'Выхода нет',
  'stage.doesNotFit':
    'Выхода нет: {{height}} × {{width}} не входит в {{inputHeight}} × {{inputWidth}}.',
  'stage.channel': 'Показан канал',
  'stage.between': 'Между этапами',
  'stage.filter': 'Показан фильтр',
  'stage.summed': 'Выход — сумма по всем каналам, их {{count}}; показан один.',
  'stage.summedGroup': 'Выход — сумма по каналам своей группы, их {{count}}; показан один.',
  'stage.spans': 'С промежутками ядро охватывает {{spanned}}.',
  'stage.ofMany': '{{index}} из {{count}}',
  'stage.bias': 'смещение этого фильтра: {{value}}',
  'stage.padded':
    'Добавлены нули: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}.',
  'stage.undefinedKernel':
    'Ядро «{{name}}» не определено для размера {{height}} × {{width}}. Пока вместо него единицы.',
  'stage.announceOutput': 'Выход {{shape}}, значения от {{low}} до {{high}}.',
  'stage.announceNone': 'Выхода нет.',
  'stage.depthwise': 'После первого этапа',
  'stage.pointwise': 'Поточечное ядро',
  'stage.depthwiseKernel': 'Поканальное ядро',
  'stage.window': 'Окно',
  'stage.outputChannel': 'Показан канал выхода',
  'stage.secondStage':
    'Второй этап смешивает каналы: в каждой точке все значения первого этапа умножаются на столбец поточечного ядра и складываются. Каждый столбец — отдельный фильтр.',
  'stage.pools.largest': 'Весов нет: берётся наибольшее значение окна {{height}} × {{width}}.',
  'stage.pools.mean': 'Весов нет: берётся среднее окна {{height}} × {{width}}.',
  'stage.cropped': 'Отрезано: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}.',
  'stage.paddedBy':
    'Добавлено по правилу {{mode}}: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}.',
  'stage.paddedPools.largest':
    'Окно заходит за край: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}. Чего там нет, то не может стать наибольшим.',
  'stage.paddedPools.mean':
    'Окно заходит за край: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}. Чего там нет, то не входит в среднее.',
  'stage.activated': 'После суммы: {{name}}.',
  'stage.foreign': 'Так вычисляет {{name}}.',
  'stage.foreignAlone': 'Так вычисляет {{name}}; у Keras здесь нет выхода.',
  'stage.foreignAlike': 'Так вычисляет {{name}}: значения те же, что в Keras.',
  'stage.foreignDiffers_one':
    'Так вычисляет {{name}}: {{count}} значение отличается от Keras и отмечено.',
  'stage.foreignDiffers_few':
    'Так вычисляет {{name}}: {{count}} значения отличаются от Keras и отмечены.',
  'stage.foreignDiffers_many':
    'Так вычисляет {{name}}: {{count}} значений отличаются от Keras и отмечены.',
  'stage.foreignDiffers_other':
    'Так вычисляет {{name}}: {{count}} значения отличаются от Keras и отмечены.',
  'stage.backToKeras': 'Вернуться к Keras',

  'sum.output': 'выход, строка {{row}}, столбец {{column}}',
  'sum.between': 'после первого этапа, строка {{row}}, столбец {{column}}',
  'sum.input': 'вход, строка {{row}}, столбец {{column}}',
  'sum.kernel': 'ядро, строка {{row}}, столбец {{column}}',
  'sum.channel': 'канал {{channel}}',
  'sum.channels': 'каналы с {{first}} по {{last}}',
  'sum.filter': 'фильтр {{filter}}',
  'sum.bias': 'смещение',
  'sum.largest': 'наибольшее из',
  'sum.beyond': 'в дополнении',
  'sum.nothing': 'вход сюда не доходит',
  'sum.softmax.channels': 'softmax по каналам',
  'sum.softmax.width': 'softmax по строке',
  'sum.scatters_one': '{{value}} × каждый вес входит в {{count}} значение выхода',
  'sum.scatters_few': '{{value}} × каждый вес входит в {{count}} значения выхода',
  'sum.scatters_many': '{{value}} × каждый вес входит в {{count}} значений выхода',
  'sum.scatters_other': '{{value}} × каждый вес входит в {{count}} значения выхода',
  'sum.cut_one': 'ещё {{count}} отрезано',
  'sum.cut_few': 'ещё {{count}} отрезано',
  'sum.cut_many': 'ещё {{count}} отрезано',
  'sum.cut_other': 'ещё {{count}} отрезано',
  'sum.reads_one': '{{value}} входит в {{count}} значение выхода',
  'sum.reads_few': '{{value}} входит в {{count}} значения выхода',
  'sum.reads_many': '{{value}} входит в {{count}} значений выхода',
  'sum.reads_other': '{{value}} входит в {{count}} значения выхода',
  'sum.unread': '{{value}} не входит ни в одно значение выхода',
  'sum.weight_one': 'на вес {{value}} умножается {{count}} значение',
  'sum.weight_few': 'на вес {{value}} умножаются {{count}} значения',
  'sum.weight_many': 'на вес {{value}} умножаются {{count}} значений',
  'sum.weight_other': 'на вес {{value}} умножаются {{count}} значения',
  'sum.none': 'Выхода нет, поэтому складывать нечего.',
  'sum.more': '… ещё {{count}} …',
  'sum.showAll': 'показать всё',
  'sum.showLess': 'свернуть',

  'size.rows': 'строки',
  'size.columns': 'столбцы',
  'size.alike': 'со столбцами так же',
  'size.input': 'вход',
  'size.zeros': 'нули',
  'size.values': 'добавлено',
  'size.beyond': 'за краем',
  'size.window': 'окно',
  'size.cut': 'отрезано',
  'size.added': 'добавлено',
  'size.down': 'с округлением вниз',

  'map.differs': 'не как в Keras',
  'map.grid':
    '{{title}}, строк: {{rows}}, столбцов: {{columns}}. По значениям можно ходить стрелками.',
  'map.cell': 'строка {{row}}, столбец {{column}}: {{value}}',
  'map.lowest': 'наименьшее',
  'map.highest': 'наибольшее',

  'refusal.keras': 'Keras не принимает такой слой',
  'refusal.numpy': 'NumPy не принимает такое дополнение',
  'refusal.anyway': 'Выход всё же вычислен: математика такое допускает.',
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
  'refusal.pool_size': 'Каждый размер окна пулинга должен быть не меньше 1.',
  'refusal.crops':
    'Здесь Keras умеет только отрезать, а не добавлять: ни одна сторона не может быть отрицательной.',
  'refusal.pads':
    'Здесь Keras умеет только добавлять значения, а не убирать: ни одна сторона не может быть отрицательной.',
  'refusal.numpy_pads':
    'В Keras нет такого вида дополнения, поэтому перед слоем вход дополняет NumPy. Он умеет только добавлять значения, а не убирать: ни одна сторона не может быть отрицательной.',
  'refusal.output_padding':
    'output_padding добавляет строки и столбцы и не может быть отрицательным.',
  'refusal.depth_multiplier':
    'Каждому каналу нужен хотя бы один свой фильтр: depth_multiplier должен быть не меньше 1.',
  'refusal.groups': 'Нужна хотя бы одна группа.',
  'refusal.filters_with_groups':
    'Во всех группах поровну фильтров, поэтому filters должно делиться на groups.',
  'refusal.output_padding_with_strides':
    'output_padding выбирает один из размеров, которые strides оставляют возможными, поэтому по каждой оси он должен быть меньше strides.',
  'refusal.channels_with_groups':
    'Каждая группа читает одинаковое число каналов, поэтому число каналов входа должно делиться на groups.',
  'refusal.remedy': 'Исправить:',
  'refusal.output_size_pool':
    'Окно не помещается: оно охватывает {{height}} × {{width}} значений, а во входе их {{inputHeight}} × {{inputWidth}}. Возьмите окно поменьше, вход побольше или padding same.',
  'refusal.output_size_padded':
    'Окно не помещается: оно охватывает {{height}} × {{width}} значений, это больше, чем вход вместе с дополнением. Возьмите окно поменьше или дополнение побольше.',
  'refusal.nothing_left':
    'От выхода ничего не остаётся: отрезается столько же или больше, чем есть.',
  'refusal.limits':
    'Keras попробовал бы это вычислить, но для этой страницы это слишком много за один раз. Возьмите вход поменьше или меньше фильтров.',

  'remedy.channels': 'число каналов входа: {{channels}}',

  'caveat.channels_first':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при TF_ENABLE_ONEDNN_OPTS=0) свёртка TensorFlow на процессоре работает только с channels_last. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.transpose_channels_first':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при TF_ENABLE_ONEDNN_OPTS=0) транспонированная свёртка TensorFlow на процессоре работает только с channels_last. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.unequal_strides':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при TF_ENABLE_ONEDNN_OPTS=0) поканальная свёртка TensorFlow на процессоре требует одинакового шага по обеим осям. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.transpose_dilation':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при TF_ENABLE_ONEDNN_OPTS=0) транспонированная свёртка TensorFlow на процессоре не поддерживает разрежение. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.transpose_size':
    'Keras принимает этот слой, но нет свёртки с такими аргументами, которая из выхода этого размера давала бы исходный размер входа, и TensorFlow не может его вычислить; с бэкендом JAX или PyTorch слой работает. На процессоре с oneDNN TensorFlow сообщает:',
  'caveat.transpose_size_without_onednn':
    'Без oneDNN (на старых процессорах, на ARM и macOS или при TF_ENABLE_ONEDNN_OPTS=0) он сообщает о том же так:',
  'caveat.softmax_over_width':
    'softmax берётся по последней оси, а при channels_first это ширина, а не каналы: сумма по каждой строке выхода равна 1.',
  'caveat.padding_mode_too_wide':
    'Дополнение шире, чем можно получить, один раз отразив или повторив вход. Здесь отражение и повторение продолжаются, как в NumPy; PyTorch отказывается:',

  'call.label': 'То же самое в Keras',
  'call.copy': 'Скопировать код на Python',
  'call.copiedBeside': 'Скопировано с весами; картинку положите рядом',
  'call.copied': 'Скопировано вместе с входом и весами',
  'call.raises': 'вызывает ValueError',

  'panels.input': 'Значения входа',
  'panels.kernel': 'Веса ядра и фильтры',
  'panels.values': 'Распределение значений',
  'panels.failed':
    'Эту часть не удалось загрузить. Проверьте соединение и попробуйте ещё раз или перезагрузите страницу: настройки сохранены в адресе.',
  'panels.loading': 'Загрузка…',
  'panels.arguments': 'Слой и остальные аргументы',
  'panels.channels': 'Каналы и цвета',
  'panels.cost': 'Цена и поле зрения',
  'panels.frameworks': 'В PyTorch, JAX и ONNX',

  'kernel.ones': 'единицы',
  'kernel.mean': 'среднее',
  'kernel.identity': 'тождественное',
  'kernel.gaussian': 'Гаусс',
  'kernel.sharpen': 'резкость',
  'kernel.sobel_x': 'Собель x',
  'kernel.sobel_y': 'Собель y',
  'kernel.laplacian': 'Лаплас',
  'kernel.random': 'случайное: от −3 до 3',
  'kernel.zeros': 'нули',
  'kernel.constant': 'константа',
  'kernel.glorot_uniform': 'glorot_uniform',
  'kernel.he_uniform': 'he_uniform',
  'kernel.random_normal': 'random_normal',
  'kernel.random_uniform': 'random_uniform',
  'kernel.custom': 'свои веса',

  // Beside the other texts about a layer, so that another layer is described in one place.
  'arguments.layer.Conv2D': 'свёртка',
  'arguments.layer.DepthwiseConv2D': 'каждый канал сам по себе',
  'arguments.layer.SeparableConv2D': 'каждый канал сам по себе, затем смешивание',
  'arguments.layer.Conv2DTranspose': 'свёртка наоборот: от малого к большому',
  'arguments.layer.MaxPooling2D': 'наибольшее значение каждого окна',
  'arguments.layer.AveragePooling2D': 'среднее каждого окна',

  'picture.tooLarge': 'Этот файл больше 20 МБ. Вход остался прежним.',
  'picture.unreadable':
    '«{{name}}» — не картинка, которую этот браузер может открыть. Подойдут PNG, JPEG и WebP. Вход остался прежним.',

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
  'link.inputGone':
    'Вход, который был здесь, не сохранился: ни картинка, ни большой вход в ссылку не помещаются. Вместо него показана сетка 5 × 5.',
  'link.tooLong': 'Ссылка слишком длинная, прочесть её нельзя. Всё оставлено по умолчанию.',

  'frameworks.name.keras': 'Keras, слой этой страницы',
  'frameworks.name.pytorch': 'PyTorch в обычной записи',
  'frameworks.name.pytorch_same': 'PyTorch с padding=same',
  'frameworks.name.pytorch_exact': 'PyTorch с дополнением как в Keras',
  'frameworks.name.jax': 'JAX с функциями lax',
  'frameworks.name.onnx_same_upper': 'ONNX с auto_pad=SAME_UPPER',
  'frameworks.name.onnx_same_lower': 'ONNX с auto_pad=SAME_LOWER',
  'frameworks.name.onnx': 'ONNX с явными pads',
};
