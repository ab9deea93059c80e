// The Russian texts that only panels show, of the same keys as the English ones.
import type { Catalogue } from './catalogue';
import type { panelsEn } from './panels-en';

export const panelsRu: Catalogue<typeof panelsEn, 'one' | 'few' | 'many' | 'other'> = {
  'panel.source': 'Шаблон',
  'panel.height': 'Высота',
  'panel.width': 'Ширина',
  'panel.seed': 'Зерно генератора (seed)',
  'panel.newSeed': 'Новые случайные значения',
  'panel.useBias': 'смещение (bias): число, прибавляемое ко всем значениям канала выхода',
  'panel.bias': 'Смещение фильтра {{filter}}',
  'panel.biasOfChannel': 'Смещение канала выхода {{filter}}',
  'panel.weights': 'Веса: канал {{channel}}, фильтр {{filter}}',
  'panel.weight': 'Вес, строка {{row}}, столбец {{column}}',
  'panel.reset': 'Вернуть шаблон',
  'panel.badNumber': '«{{text}}» — не число. Используется прежнее значение.',
  'panel.notWhole': '«{{text}}» — не целое число. Используется прежнее значение.',
  'panel.outOfRange': 'Допустимы только числа от {{low}} до {{high}}.',
  'panel.undefinedHere': 'при этом размере не определено',
  'panel.constant': 'Значение',
  'panel.ownBias': 'свои значения',
  'panel.noWeights':
    'У пулинга нет весов: из того, что накрыло окно, он берёт наибольшее значение или среднее.',
  'panel.ownGenerator':
    'Границы — из Keras, а сами числа даёт генератор этой страницы: в Keras при том же `seed` они будут другими.',
  'panel.depthwiseWeights': 'Поканальные веса: канал {{channel}}',
  'panel.pointwiseWeights':
    'Поточечные веса: фильтр {{filter}}, строка на каждый промежуточный канал',

  'arguments.activation': 'функция активации: применяется к суммам',
  'arguments.data_format': 'порядок осей: каналы последними или первыми',
  'arguments.beyond': 'Помимо аргументов Keras',
  'arguments.pads': 'дополнение с каждой стороны отдельно (в Keras: ZeroPadding2D перед слоем)',
  'arguments.crops': 'обрезка с каждой стороны отдельно (в Keras: Cropping2D после слоя)',
  'arguments.top': 'сверху',
  'arguments.bottom': 'снизу',
  'arguments.left': 'слева',
  'arguments.right': 'справа',
  'arguments.padding_mode': 'чем заполняется дополнение, как в PyTorch',
  'arguments.elsewhere': 'Инициализаторы и смещение — в панели «Веса ядра и смещение».',
  'arguments.regularizers':
    'Регуляризаторы и ограничения (`kernel_regularizer`, `bias_constraint` и другие) действуют только при обучении; на то, что вычисляет слой, они не влияют.',

  'input.counting': 'по порядку: 1, 2, 3, …',
  'input.ones': 'единицы',
  'input.gradient': 'градиент: строка + столбец',
  'input.checkerboard': 'шахматная доска: 1 и 0',
  'input.random': 'случайный: от 0 до 9',
  'input.custom': 'свои значения',
  'input.picture': 'своя картинка',

  'picture.choose': 'Выбрать картинку…',
  'picture.drop': 'или перетащите её сюда: PNG, JPEG или WebP, до 20 МБ',
  'picture.private':
    'Картинка будет переведена в оттенки серого и уменьшена до 512 × 512, если она больше. Это устройство она не покинет.',
  'picture.sizeFixed': 'Размер задан вашими значениями. Чтобы менять его, выберите шаблон.',

  'plot.count': 'число значений',
  'plot.loading': 'Загружаем график…',
  'plot.failed': 'Не удалось загрузить график.',
  'plot.summary_one': '{{title}}: {{count}} значение, от {{low}} до {{high}}',
  'plot.summary_few': '{{title}}: {{count}} значения, от {{low}} до {{high}}',
  'plot.summary_many': '{{title}}: {{count}} значений, от {{low}} до {{high}}',
  'plot.summary_other': '{{title}}: {{count}} значения, от {{low}} до {{high}}',

  'cost.none': 'Выход не вычислен, поэтому считать нечего.',
  'cost.pooling': 'У пулинга нет весов: обучать нечего, и ничего не умножается.',
  'cost.output_height': 'Высота выхода',
  'cost.output_height.note': 'Сколько в выходе строк.',
  'cost.output_width': 'Ширина выхода',
  'cost.output_width.note': 'Сколько в выходе столбцов.',
  'cost.effective_kernel_height': 'Эффективная высота ядра',
  'cost.effective_kernel_height.note':
    'Сколько строк охватывает ядро вместе с промежутками, которые создаёт `dilation_rate`.',
  'cost.effective_kernel_width': 'Эффективная ширина ядра',
  'cost.effective_kernel_width.note':
    'Сколько столбцов охватывает ядро вместе с промежутками, которые создаёт `dilation_rate`.',
  'cost.receptive_field_height': 'Высота рецептивного поля',
  'cost.receptive_field_height.note':
    'От скольких строк входа, считая с первой до последней, может зависеть одно значение выхода.',
  'cost.receptive_field_width': 'Ширина рецептивного поля',
  'cost.receptive_field_width.note':
    'От скольких столбцов входа, считая с первого до последнего, может зависеть одно значение выхода.',
  'cost.unread_rows': 'Пропущенные строки',
  'cost.unread_rows.note':
    'Строки входа, которые не читает ни одно окно: у края или в промежутках.',
  'cost.unread_columns': 'Пропущенные столбцы',
  'cost.unread_columns.note':
    'Столбцы входа, которые не читает ни одно окно: у края или в промежутках.',
  'cost.parameters': 'Параметры',
  'cost.parameters.note': 'Числа, которые меняет обучение: все веса и смещения.',
  'cost.macs': 'Умножения с накоплением (MAC)',
  'cost.macs.note':
    'Сколько раз вес умножается на значение и прибавляется к сумме, для одного примера. Значения за краем входа считаются наравне с остальными.',
  'cost.flops': 'Операции с плавающей точкой (FLOPs)',
  'cost.flops.note':
    'По соглашению две на каждый MAC, умножение и сложение, и одна на каждое прибавленное смещение. Сам Keras их не определяет, а в некоторых статьях MAC считают за одну операцию.',
  'cost.activation_bytes': 'Память под активации',
  'cost.activation_bytes.note': 'Вход и выход одного примера в float32: по 4 байта на значение.',
  'cost.algorithm': 'Как это вычисляется здесь',
  'cost.algorithm.plain':
    'Просто: одно место ядра или окна за другим вдоль целых строк, прямо из массивов.',
  'cost.algorithm.tiles':
    'Плитками: суммы нескольких пикселей и до 8 фильтров остаются в регистрах, пока не будут готовы.',
  'cost.algorithm.planes': 'По плоскостям: сразу много соседних столбцов.',
  'cost.algorithm.channels':
    'По каналам: сразу несколько соседних каналов для нескольких пикселей.',
  'cost.algorithm.windows': 'По окнам: сразу несколько соседних каналов или столбцов.',
  'cost.algorithm.winograd2':
    'По Винограду, F(2 × 2, 3 × 3): 16 умножений вместо 36 на четыре значения.',
  'cost.algorithm.winograd4':
    'По Винограду, F(4 × 4, 3 × 3): 36 умножений вместо 144 на шестнадцать значений.',
  'cost.algorithm.order':
    'Каким бы способом ни считать, произведения одного значения складываются в одном и том же порядке: числа совпадают до последнего бита.',
  'cost.legend': 'Что означают буквы; h — по высоте, w — по ширине:',
  'cost.symbol.size': 'высота и ширина входа',
  'cost.symbol.k': 'размер ядра (`kernel_size`)',
  'cost.symbol.k_pool': 'размер окна (`pool_size`)',
  'cost.symbol.s': 'шаг окна (`strides`)',
  'cost.symbol.d': 'расстояние между соседними весами (`dilation_rate`)',
  'cost.symbol.ek': 'эффективное ядро: его размер с промежутками',
  'cost.symbol.o': 'высота и ширина выхода',
  'cost.symbol.r': 'строки и столбцы входа, которые читает хотя бы одно окно',
  'cost.symbol.op': 'строки и столбцы, добавленные в конце (`output_padding`)',
  'cost.symbol.p':
    'дополнение сверху, снизу, слева и справа; у Conv2DTranspose — то, что там отрезано',
  'cost.symbol.C': 'каналы входа',
  'cost.symbol.F': 'число фильтров (`filters`), оно же число каналов (карт признаков) выхода',
  'cost.symbol.G': 'группы (`groups`)',
  'cost.symbol.M': 'сколько фильтров у каждого канала (`depth_multiplier`)',

  'frameworks.about':
    'Что с теми же аргументами делают другие фреймворки. Суммы у всех одни и те же, а дополнение (padding) разное. При `same` TensorFlow добавляет лишний ноль снизу или справа, а при шагах больше 1 число нулей зависит от размера входа. То, что обычно пишут в PyTorch, `padding=d*(k-1)//2`, добавляет с обеих сторон поровну нулей.',
  'frameworks.aboutPooling':
    'Что с теми же аргументами делают другие фреймворки. При `same` TensorFlow сначала выпускает окно за нижний или правый край, а насколько — зависит от размера входа. То, что обычно пишут в PyTorch, `padding=pool_size//2`, выпускает его с обеих сторон одинаково, и его среднее считает там нули.',
  'frameworks.activation':
    'Функция активации применяется после каждого из этих вызовов; значения сравниваются после неё.',
  'frameworks.onnx':
    'В строках ONNX показано то, что говорит спецификация. Если ONNX Runtime 1.30 от неё отступает, об этом сказано в строке.',
  'frameworks.choose':
    'Выберите, чей выход показать на картинке; отличия от Keras будут там отмечены.',
  'frameworks.table': 'Сравнение фреймворков',
  'frameworks.none': 'Сравнивать здесь нечего.',
  'frameworks.name': 'Фреймворк',
  'frameworks.call': 'Запись',
  'frameworks.padding': 'Дополнение',
  'frameworks.crop': 'Отрезано',
  'frameworks.output': 'Выход',
  'frameworks.verdict': 'Итог',
  'frameworks.specified': 'по спецификации',
  'frameworks.pads':
    'сверху\u00a0{{top}}, снизу\u00a0{{bottom}}, слева\u00a0{{left}}, справа\u00a0{{right}}',
  'frameworks.noPads': 'нет',
  'frameworks.reference': 'С ним сравниваются остальные.',
  'frameworks.same': 'Те же значения, что в Keras',
  'frameworks.different': 'Значения другие (ячеек: {{different}} из {{count}})',
  'frameworks.otherShape': 'Форма не та, что в Keras',
  'frameworks.uncompared': 'Форма та же; столько значений здесь не сравнивается.',
  'frameworks.alone': 'Принято, а в Keras такой слой не вычисляется',
  'frameworks.empty': 'Принято, но выход пуст',
  'frameworks.limits': 'Принято, но для этой страницы это слишком много за один раз',
  'frameworks.runtime': 'ONNX Runtime говорит:',
  'frameworks.refused': 'Не принимает',
  'frameworks.unsaid': 'Такие аргументы здесь не принимаются.',
  'frameworks.note.ort_dilation':
    'Так говорит спецификация. ONNX Runtime не принимает разрежение вместе с `auto_pad`.',
  'frameworks.note.ort_negative_pad':
    'Так говорит спецификация. ONNX Runtime вычисляет здесь другое, потому что шаги больше, чем охватывает окно.',
  'frameworks.note.ort_refuses_pad':
    'Так говорит спецификация. ONNX Runtime отказывается здесь выполнять пулинг, потому что шаги больше окна.',
  'frameworks.note.ort_smaller':
    'Так говорит спецификация. У ONNX Runtime выход здесь меньше, потому что шаги больше, чем охватывает ядро.',
  'frameworks.note.pytorch_copy':
    'PyTorch предупреждает, что может скопировать вход: с разных сторон нужно разное дополнение.',
  'frameworks.note.jax_empty': 'JAX не сообщает об ошибке: он возвращает пустой массив.',
  'frameworks.note.jax_transposed':
    'В отличие от Keras, JAX поворачивает ядро на 180 градусов, только если его об этом попросить: через `transpose_kernel=True` или `w[::-1, ::-1]`.',

  'channels.hint': 'Выберите плоскость, чтобы рассмотреть её на картинке слоя.',
  'channels.range': 'Диапазон цветов',
  'channels.range.shared': 'один на весь массив',
  'channels.range.own': 'свой у каждой плоскости',
  'channels.values': 'от {{low}} до {{high}}',
  'channels.grid':
    '{{title}}: таблица плоскостей, строк: {{rows}}, столбцов: {{columns}}. Между ними можно ходить стрелками, Enter показывает выбранную.',
  'channels.input.one': 'канал {{list}}',
  'channels.input.many': 'каналы {{list}}',
  'channels.input.all': 'Каналы входа',
  'channels.between.one': 'промежуточный канал {{list}}',
  'channels.between.many': 'промежуточные каналы {{list}}',
  'channels.between.all': 'Промежуточные каналы',
  'channels.filter.one': 'фильтр {{list}}',
  'channels.filter.many': 'фильтры {{list}}',
  'channels.filter.all': 'Фильтры',
  'channels.output.one': 'канал выхода {{list}}',
  'channels.output.many': 'каналы выхода {{list}}',
  'channels.output.all': 'Каналы выхода',
  'channels.sees': '{{output}} видит {{input}}',
  'channels.see': '{{output}} видят {{input}}',
  'channels.seesNot': '{{output}} не видит {{input}}',
  'channels.connections': 'Какие каналы входа видит каждый канал выхода',
  'channels.noConnections': 'Ничего не соединено: Keras не принимает такие аргументы.',
  'channels.secondStage':
    'Это первый этап. На втором каждый фильтр видит все промежуточные каналы.',
  'channels.axis.height': 'высота',
  'channels.axis.width': 'ширина',
  'channels.axis.channels': 'каналы входа',
  'channels.axis.channels_of_group': 'каналы входа в каждой группе',
  'channels.axis.depthwise_channels': 'промежуточные каналы',
  'channels.axis.filters': 'фильтры',
  'channels.axis.depth_multiplier': 'depth_multiplier: сколько фильтров у каждого канала',
  'channels.parameters': 'Параметры',

  'remarks.flip.text':
    'Слой вычисляет взаимную корреляцию (cross-correlation): ядро накладывается на вход как есть. Свёртка в математическом смысле сначала повернула бы его на 180°.',
  'remarks.flip.scatters':
    'Каждое значение входа оставляет на выходе отпечаток: умноженное на него ядро, без переворота. Если же смотреть от одного значения выхода, порядок обратный: чем правее и ниже значение входа, тем левее и выше вес, на который оно умножается.',
  'remarks.flip.show': 'Показать на весах 1, 2, 3, …',
  'remarks.stamps.text':
    'В транспонированной свёртке `strides` — не шаг по входу: они задают, на каком расстоянии друг от друга лежат на выходе отпечатки соседних значений входа.',
  'remarks.axes.text':
    '`data_format="{{format}}"` задаёт порядок осей входа и выхода. Первой в Keras идёт ещё ось примеров (batch), здесь она не показана.',
  'remarks.axes.channels': 'каналы',
  'remarks.axes.kernel': 'всегда в этом порядке',

  'scale.label': 'Цвета',
  'scale.auto': 'автоматически: вокруг 0, если есть отрицательные',
  'scale.sequential': 'от наименьшего к наибольшему: viridis, inferno',
  'scale.diverging': 'вокруг 0: синий, белый, красный',
  'scale.cividis': 'cividis: от наименьшего к наибольшему, одинаковые и при дальтонизме',

  'stage.channel': 'Канал входа',
  'stage.between': 'Промежуточный канал',
  'stage.filter': 'Фильтр',
  'stage.ofMany': '{{index}} из {{count}}',
  'stage.bias': 'смещение этого фильтра: {{value}}',
  'stage.outputChannel': 'Канал выхода',

  'refusal.anyway': 'Выход всё же вычислен: математически такой слой возможен.',
  'refusal.kernel_size': 'Каждый размер ядра должен быть не меньше 1.',
  'refusal.strides':
    'Окно не может стоять на месте или идти назад: каждый шаг должен быть не меньше 1.',
  'refusal.dilation_rate':
    'Веса не могут стоять ближе, чем вплотную: каждое разрежение должно быть не меньше 1.',
  'refusal.filters': 'Слою нужен хотя бы один фильтр.',
  'refusal.strides_with_dilation':
    'Keras допускает либо `strides` больше 1, либо `dilation_rate` больше 1, но не то и другое вместе, даже по разным осям: запрет остался от старых версий TensorFlow, в которых разрежение получали перестановкой значений входа, а она допускала только шаг 1.',
  'refusal.output_size':
    'Ядро не помещается. С учётом промежутков оно охватывает по каждой оси `(kernel_size − 1) · dilation_rate + 1` значений, то есть {{height}} × {{width}}, а размер входа — {{inputHeight}} × {{inputWidth}}. Возьмите ядро или разрежение поменьше, вход побольше или `padding="same"`.',
  'refusal.pool_size': 'Каждый размер окна пулинга должен быть не меньше 1.',
  'refusal.crops':
    'Здесь Keras умеет только отрезать, а не добавлять: ни с одной стороны число не может быть отрицательным.',
  'refusal.pads':
    'Здесь Keras умеет только добавлять значения, а не убирать: ни с одной стороны число не может быть отрицательным.',
  'refusal.numpy_pads':
    'В Keras нет такого вида дополнения, поэтому перед слоем вход дополняет NumPy. Он умеет только добавлять значения, а не убирать: ни с одной стороны число не может быть отрицательным.',
  'refusal.output_padding':
    '`output_padding` добавляет строки и столбцы и не может быть отрицательным.',
  'refusal.depth_multiplier':
    'Каждому каналу нужен хотя бы один свой фильтр: `depth_multiplier` должен быть не меньше 1.',
  'refusal.groups': 'Нужна хотя бы одна группа.',
  'refusal.filters_with_groups':
    'Во всех группах поровну фильтров, поэтому `filters` должно делиться на `groups`.',
  'refusal.output_padding_with_strides':
    'При шаге больше 1 к одному размеру входа подходит несколько размеров выхода, и `output_padding` выбирает один из них, поэтому по каждой оси он должен быть меньше `strides`.',
  'refusal.channels_with_groups':
    'Каждая группа читает одинаковое число каналов, поэтому число каналов входа должно делиться на `groups`.',
  'refusal.remedy': 'Исправить:',
  'refusal.output_size_pool':
    'Окно не помещается: его размер — {{height}} × {{width}}, а размер входа — {{inputHeight}} × {{inputWidth}}. Возьмите окно поменьше, вход побольше или `padding="same"`.',
  'refusal.output_size_padded':
    'Окно не помещается: оно охватывает {{height}} × {{width}} значений, это больше, чем вход вместе с дополнением. Возьмите окно поменьше или дополнение побольше.',
  'refusal.nothing_left':
    'От выхода ничего не остаётся: отрезается столько же или больше, чем есть.',
  'refusal.limits':
    'Keras попробовал бы это вычислить, но для этой страницы это слишком много за один раз. Возьмите вход или окно поменьше либо меньше каналов или фильтров.',

  'remedy.channels': 'число каналов входа: {{channels}}',

  'caveat.channels_first':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при `TF_ENABLE_ONEDNN_OPTS=0`) свёртка TensorFlow на процессоре работает только с `channels_last`. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.transpose_channels_first':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при `TF_ENABLE_ONEDNN_OPTS=0`) транспонированная свёртка TensorFlow на процессоре работает только с `channels_last`. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.unequal_strides':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при `TF_ENABLE_ONEDNN_OPTS=0`) поканальная свёртка TensorFlow на процессоре требует одинакового шага по обеим осям. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.transpose_dilation':
    'Keras принимает этот слой, но без oneDNN (на старых процессорах, на ARM и macOS или при `TF_ENABLE_ONEDNN_OPTS=0`) транспонированная свёртка TensorFlow на процессоре не поддерживает разрежение. С oneDNN, а также с бэкендом JAX или PyTorch, препятствия нет. TensorFlow сообщает:',
  'caveat.transpose_size':
    'Keras принимает этот слой, но нет свёртки с такими аргументами, которая из выхода этого размера давала бы исходный размер входа, и TensorFlow не может его вычислить; с бэкендом JAX или PyTorch слой работает. На процессоре с oneDNN TensorFlow сообщает:',
  'caveat.transpose_size_without_onednn':
    'Без oneDNN (на старых процессорах, на ARM и macOS или при `TF_ENABLE_ONEDNN_OPTS=0`) он сообщает о том же так:',
  'caveat.softmax_over_width':
    '`softmax` берётся по последней оси, а при `channels_first` это ширина, а не каналы: сумма по каждой строке выхода равна 1.',
  'caveat.padding_mode_too_wide':
    'Дополнение шире, чем можно получить, один раз отразив или повторив вход. Здесь отражение и повторение продолжаются, как в NumPy; PyTorch отказывается:',

  'share.title': 'Поделиться этим примером',
  'share.link': 'Ссылка',
  'share.copyLink': 'Скопировать ссылку',
  'share.copied': 'Скопировано',
  'share.reach.served':
    'Страница получена от сервера на этом же компьютере, и её адрес больше нигде не откроется. Чтобы поделиться, сначала разместите страницу на сайте.',
  'share.reach.file':
    'Страница открыта из файла, поэтому ссылка откроется только на этом компьютере. Её часть, начиная с #, можно добавить к адресу любой другой копии песочницы.',
  'share.reach.nobody': 'У этой страницы нет собственного адреса. Добавьте это к адресу песочницы:',
  'share.options': 'Как это откроется',
  'share.lang': 'Язык',
  'share.lang.own': 'язык самого читателя',
  'share.hide.controls': 'без ползунков и других настроек',
  'share.hide.call': 'без строки кода на Keras',
  'share.hide.doors': 'без выбора слоя и урока',
  'share.readonly': 'только для просмотра: ничего нельзя изменить',
  'share.qr': 'QR-код ссылки',
  'share.qrTooLong':
    'Ссылка слишком длинная для QR-кода: символов в ней {{bytes}}, а помещается около {{most}}. Чем меньше своих значений, тем она короче.',
  'share.embed': 'Встроить в страницу: iframe',
  'share.embed.hint':
    'Для учебных платформ, блогов и слайдов. Вставьте туда, где редактор принимает HTML.',
  'share.size': 'Ширина и высота в пикселях',
  'share.copyIframe': 'Скопировать iframe',
  'share.preview': 'Как это будет выглядеть',
  'share.element': 'Встроить как элемент',
  'share.element.hint':
    'Для страниц, где разрешены скрипты. Каждый атрибут — аргумент слоя или настройка этой страницы.',
  'share.copyElement': 'Скопировать элемент',
  'share.markdown': 'Картинка со ссылкой сюда, в Markdown',
  'share.markdown.hint': 'Сохраните картинку, положите её рядом со своим текстом и вставьте это.',
  'share.savePicture': 'Сохранить картинку {{name}}',
  'share.pictureFailed': 'Этот браузер не смог сделать картинку.',
  'share.alt': '{{layer}}: вход и выход',
  'share.copyMarkdown': 'Скопировать Markdown',
};
