/**
 * The words of a Vega-Lite 6 specification, by what they stand for; a test holds them against the
 * library's own JSON Schema. Vega-Lite ignores a key that it does not know, and draws another chart.
 */
export const SPECIFICATION_WORDS = {
  /** names of properties, wherever they stand */
  key: words(`
  $ref $schema aggregate align anchor and angle argmax argmin aria ariaRole ariaRoleDescription
  as aspect autocomplete autosize axis background band bandPosition bandSize bandwidth base
  baseline bbox between bin binSpacing bind binned bins blend borders bottom bounds box
  calculate center clamp clip clipAngle clipExtent clipHeight coefficient color column
  columnPadding columns concat condition config constant consume contains content
  continuousBandSize coordinates cornerRadius cornerRadiusBottomLeft cornerRadiusBottomRight
  cornerRadiusEnd cornerRadiusTopLeft cornerRadiusTopRight count counts cumulative currency
  cursor data datasets date dateTime datum day days debounce decimal default delimiter density
  description detail dir direction discreteBandSize distance divide domain domainCap domainColor
  domainDash domainDashOffset domainMax domainMid domainMin domainOpacity domainRaw domainWidth
  dx dy element ellipsis empty encoding endAngle equal event exponent expr extent extentMajor
  extentMinor facet feature features field fields fill fillColor fillOpacity filled filter fit
  flatten fold font fontSize fontStyle fontWeight for format formatType fraction frame from
  gamma geometries geometry gradient gradientLength gradientOpacity gradientStrokeColor
  gradientStrokeWidth gradientThickness graticule grid gridAlign gridCap gridColor gridDash
  gridDashOffset gridOpacity gridWidth groupby grouping gt gte hconcat header height hours href
  id ignorePeers impute innerRadius input interpolate interval invalid joinaggregate key keyvals
  labelAlign labelAnchor labelAngle labelBaseline labelBound labelColor labelExpr labelFlush
  labelFlushOffset labelFont labelFontSize labelFontStyle labelFontWeight labelLimit
  labelLineHeight labelOffset labelOpacity labelOrient labelOverlap labelPadding labelSeparation
  labels latitude latitude2 layer left legend legendX legendY limit line lineBreak lineHeight
  lobes loess longitude longitude2 lookup lt lte mark markname marktype max maxExtent maxbins
  maxsteps median merge mesh method milliseconds min minBandSize minExtent minstep minsteps
  minus minutes month months name nan nice not number numerals offset on oneOf op opacity
  options or order orient outerRadius outliers padAngle padding paddingInner paddingOuter
  parallel parallels param params parse percent periods pivot placeholder point pointRadius
  position precision probs projection properties property quantile quarter r1 r2 radius radius2
  radius2Offset radiusOffset range rangeMax rangeMin ratio react reflectX reflectY regression
  repeat rescale resize resolve reverse right rotate round row rowPadding rule sample scale
  scheme seconds select sequence shape shortDays shortMonths size smooth sort source spacing
  spec sphere stack start startAngle step stepMajor stepMinor steps stop stops stream stroke
  strokeCap strokeColor strokeDash strokeDashOffset strokeJoin strokeMiterLimit strokeOffset
  strokeOpacity strokeWidth style subtitle subtitleColor subtitleFont subtitleFontSize
  subtitleFontStyle subtitleFontWeight subtitleLineHeight subtitlePadding symbolDash
  symbolDashOffset symbolFillColor symbolLimit symbolOffset symbolOpacity symbolSize
  symbolStrokeColor symbolStrokeWidth symbolType tension test text theta theta2 theta2Offset
  thetaOffset thickness thousands throttle tickBand tickCap tickColor tickCount tickDash
  tickDashOffset tickExtra tickMinStep tickOffset tickOpacity tickRound tickSize tickWidth ticks
  tilt time timeUnit timeUnitBandPosition timeUnitBandSize title titleAlign titleAnchor
  titleAngle titleBaseline titleColor titleFont titleFontSize titleFontStyle titleFontWeight
  titleLimit titleLineHeight titleOpacity titleOrient titlePadding titleX titleY tooltip top
  transform translate type unionWith unit url usermeta utc valid value values vconcat view views
  week width window x x1 x2 x2Offset xError xError2 xOffset y y1 y2 y2Offset yError yError2
  yOffset year zero zindex
`),
  mark: words('arc area bar line point rect rule text tick trail circle square'),
  channel: words(`
  angle color column description detail facet fill fillOpacity key latitude latitude2 longitude
  longitude2 opacity order radius radius2 row shape size stroke strokeDash strokeOpacity
  strokeWidth text theta theta2 time tooltip x x2 xError xError2 xOffset y y2 yError yError2
  yOffset
`),
  type: words('quantitative ordinal temporal nominal'),
  aggregate: words(`
  argmax argmin average ci0 ci1 count distinct exponential exponentialb max mean median min
  missing product q1 q3 stderr stdev stdevp sum valid values variance variancep
`),
  scale: words(`
  band bin-ordinal identity linear log ordinal point pow quantile quantize sequential sqrt
  symlog threshold time utc
`),
  window: words(`
  argmax argmin average ci0 ci1 count cume_dist dense_rank distinct exponential exponentialb
  first_value lag last_value lead max mean median min missing nth_value ntile percent_rank
  product q1 q3 rank row_number stderr stdev stdevp sum valid values variance variancep
`),
} as const;

export type SpecificationWord = keyof typeof SPECIFICATION_WORDS;

/** The colours that CSS names. */
export const CSS_COLOURS: ReadonlySet<string> = words(`
  aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
  brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan
  darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
  darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue
  darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey
  dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray
  green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
  lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray
  lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
  lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine
  mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
  mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy
  oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise
  palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red
  rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
  slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise
  violet wheat white whitesmoke yellow yellowgreen
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
