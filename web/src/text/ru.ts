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

  'chooser.doors': 'Слой и уроки',
  'offer.oneChannel': 'Разница видна только при нескольких каналах.',
  'offer.channels': 'Взять вход с {{channels}} каналами',

  'controls.label': 'Аргументы слоя',
  'controls.kernel_size': 'размер ядра',
  'controls.strides': 'шаг окна',
  'controls.dilation_rate': 'разрежение: промежутки между весами',
  'controls.padding': 'дополнение нулями вокруг входа',
  'controls.height': 'высота',
  'controls.width': 'ширина',
  'controls.sliderName': '{{argument}}, {{axis}}',
  'controls.reset': 'Сбросить всё',
  'controls.paddingCrops': 'что отрезается от выхода',
  'controls.paddingPools': 'заходит ли окно за край',
  'controls.paddingFills': 'дополнение вокруг входа',
  'controls.pool_size': 'размер окна',
  'controls.pads': 'Задано по сторонам: {{pads}} (сверху, снизу, слева, справа)',

  'stage.label': 'Вход, ядро и выход',
  'stage.input': 'Вход',
  'stage.kernel': 'Ядро',
  'stage.output': 'Выход',
  'stage.noKernel': 'С такими аргументами ядра нет.',
  'stage.noOutput': 'Выхода нет',
  'stage.doesNotFit':
    'Выхода нет: окно {{height}} × {{width}} не помещается на входе {{inputHeight}} × {{inputWidth}}.',
  'stage.spans': 'С промежутками ядро охватывает {{spanned}}.',
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
  'stage.secondStage':
    'Второй этап смешивает каналы: в каждой точке значения первого этапа умножаются на веса одного столбца поточечного (1 × 1) ядра, и произведения складываются. Каждый столбец — отдельный фильтр.',
  'stage.pools.largest': 'Весов нет: берётся наибольшее значение окна {{height}} × {{width}}.',
  'stage.pools.mean': 'Весов нет: берётся среднее окна {{height}} × {{width}}.',
  'stage.cropped': 'Отрезано: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}.',
  'stage.paddedBy':
    'Добавлено по правилу {{mode}}: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}.',
  'stage.paddedPools.largest':
    'Окно заходит за край: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}. Позиции за краем не учитываются.',
  'stage.paddedPools.mean':
    'Окно заходит за край: сверху {{top}}, снизу {{bottom}}, слева {{left}}, справа {{right}}. Позиции за краем не учитываются: сумма делится на число остальных.',
  'stage.activated': 'К суммам применяется функция активации {{name}}.',
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

  'stage.spanning': 'охватывает {{spanned}}',
  'stage.withPadding': 'с дополнением {{shape}}',
  'stage.cutFrom': 'вырезан из {{shape}}',
  'stage.unseen': 'Этот фильтр не видит этот канал.',
  'stage.ofFilter': 'фильтр\u00a0{{index}}',
  'stage.ofChannel': 'канал\u00a0{{index}}',
  'stage.forChannel': 'для канала\u00a0{{index}}',
  'stage.part': '{{part}} из {{whole}}',
  'stage.none': 'нет',
  'stage.sizeStays': 'размер выхода не меняется: {{size}}',
  'stage.sizeGoes': 'выход {{from}} → {{to}}',
  'stage.startsAt_one': 'окна начинаются в строке {{rows}}',
  'stage.startsAt_few': 'окна начинаются в строках {{rows}}',
  'stage.startsAt_many': 'окна начинаются в строках {{rows}}',
  'stage.startsAt_other': 'окна начинаются в строках {{rows}}',
  'stage.startsBefore': 'окна начинаются в дополнении сверху',
  'stage.startsBeforeAnd': 'окна начинаются в дополнении сверху и в строках {{rows}}',
  'stage.marks': '• Здесь начинается окно.',
  'stage.marksOfStamps': '• Здесь начинается отпечаток.',
  'stage.parts': '«1 из 5»: столько приходит из выбранной ячейки.',
  'stage.outputBefore': 'Выход до изменения',
  'stage.unread': 'Ни одно окно не читает {{lines}}.',
  'stage.unreadRow': 'строку {{list}}',
  'stage.unreadRows': 'строки {{list}}',
  'stage.unreadColumn': 'столбец {{list}}',
  'stage.unreadColumns': 'столбцы {{list}}',

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
  'sum.scatters_one': '{{value}}, умноженное на каждый вес, прибавляется к {{count}} ячейке выхода',
  'sum.scatters_few':
    '{{value}}, умноженное на каждый вес, прибавляется к {{count}} ячейкам выхода',
  'sum.scatters_many':
    '{{value}}, умноженное на каждый вес, прибавляется к {{count}} ячейкам выхода',
  'sum.scatters_other':
    '{{value}}, умноженное на каждый вес, прибавляется к {{count}} ячейки выхода',
  'sum.cut_one': 'ещё {{count}} отрезано',
  'sum.cut_few': 'ещё {{count}} отрезано',
  'sum.cut_many': 'ещё {{count}} отрезано',
  'sum.cut_other': 'ещё {{count}} отрезано',
  'sum.reads_one': '{{value}} входит в {{count}} значение выхода',
  'sum.reads_few': '{{value}} входит в {{count}} значения выхода',
  'sum.reads_many': '{{value}} входит в {{count}} значений выхода',
  'sum.reads_other': '{{value}} входит в {{count}} значения выхода',
  'sum.readsEach_one': '{{value}} входит в {{count}} значение выхода каждого фильтра',
  'sum.readsEach_few': '{{value}} входит в {{count}} значения выхода каждого фильтра',
  'sum.readsEach_many': '{{value}} входит в {{count}} значений выхода каждого фильтра',
  'sum.readsEach_other': '{{value}} входит в {{count}} значения выхода каждого фильтра',
  'sum.unread': '{{value}} не входит ни в одно значение выхода',
  'sum.weight_one': 'на вес {{value}} умножается {{count}} значение',
  'sum.weight_few': 'на вес {{value}} умножаются {{count}} значения',
  'sum.weight_many': 'на вес {{value}} умножаются {{count}} значений',
  'sum.weight_other': 'на вес {{value}} умножаются {{count}} значения',
  'sum.none': 'Выхода нет: складывать нечего.',
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
  'size.down': 'округление вниз',

  'map.differs': 'не как в Keras',
  'map.grid':
    '{{title}}, строк: {{rows}}, столбцов: {{columns}}. По значениям можно ходить стрелками.',
  'map.cell': 'строка {{row}}, столбец {{column}}: {{value}}',
  'map.lowest': 'наименьшее',
  'map.highest': 'наибольшее',
  'map.constant': 'все значения: {{value}}',

  'refusal.keras': 'Keras не принимает такой слой',
  'refusal.numpy': 'NumPy не принимает такое дополнение',

  'call.label': 'То же самое в Keras',
  'call.copy': 'Скопировать код на Python',
  'call.copiedBeside': 'Скопировано с весами; картинку положите рядом',
  'call.copied': 'Скопировано вместе с входом и весами',
  'call.raises': 'вызывает ValueError',

  'panels.input': 'Значения входа',
  'panels.kernel': 'Веса ядра и фильтры',
  'panels.kernelPools': 'Веса: у пулинга их нет',
  'panels.values': 'Распределение значений',
  'panels.failed':
    'Эту часть не удалось загрузить. Проверьте соединение и попробуйте ещё раз или перезагрузите страницу: настройки сохранены в адресе.',
  'panels.loading': 'Загрузка…',
  'panels.arguments': 'Остальные аргументы',
  'panels.channels': 'Каналы и цвета',
  'panels.cost': 'Рецептивное поле и вычислительные затраты',
  'panels.frameworks': 'В PyTorch, JAX и ONNX',

  'kernel.ones': 'единицы',
  'kernel.mean': 'среднее',
  'kernel.identity': 'тождественное',
  'kernel.gaussian': 'гауссово',
  'kernel.sharpen': 'резкость',
  'kernel.sobel_x': 'Собель x',
  'kernel.sobel_y': 'Собель y',
  'kernel.laplacian': 'лапласиан',
  'kernel.mixed': 'смешанное: у каждого фильтра свой узор',
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
  'arguments.layer.DepthwiseConv2D': 'поканальная (depthwise) свёртка: каждый канал отдельно',
  'arguments.layer.SeparableConv2D': 'разделимая (separable) свёртка: поканальная, затем 1 × 1',
  'arguments.layer.Conv2DTranspose': 'транспонированная свёртка: увеличивает карту признаков',
  'arguments.layer.MaxPooling2D': 'пулинг (max pooling): наибольшее значение каждого окна',
  'arguments.layer.AveragePooling2D': 'пулинг (average pooling): среднее каждого окна',

  'remarks.label': 'Полезно знать',
  'remarks.flip': 'ядро не переворачивается',
  'remarks.stamps': 'что здесь значит strides',
  'remarks.axes': 'порядок осей',

  'picture.tooLarge': 'Этот файл больше 20 МБ. Вход остался прежним.',
  'picture.unreadable':
    '«{{name}}» — не картинка, которую этот браузер может открыть. Подойдут PNG, JPEG и WebP. Вход остался прежним.',

  'share.copy': 'Скопировать ссылку',
  'share.copied': 'Ссылка скопирована',
  'share.failed': 'Копировать здесь нельзя. Скопируйте текст сами:',
  'share.staysBehind':
    'Ваш вход остаётся на этом устройстве: ссылка покажет тот же слой на сетке 5 × 5.',

  'link.ignored_one':
    '{{count}} часть ссылки не удалось понять, или её значение недопустимо; взято значение по умолчанию: {{keys}}',
  'link.ignored_few':
    '{{count}} части ссылки не удалось понять, или их значения недопустимы; взяты значения по умолчанию: {{keys}}',
  'link.ignored_many':
    '{{count}} частей ссылки не удалось понять, или их значения недопустимы; взяты значения по умолчанию: {{keys}}',
  'link.ignored_other':
    '{{count}} части ссылки не удалось понять, или их значения недопустимы; взяты значения по умолчанию: {{keys}}',
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
