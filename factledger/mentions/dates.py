"""Patterns of dates, in the letters of `mentions/lines.py`."""

import re

# name of a group = name of the field that it fills ("to_" in front: of the second end); see `values/periods.py`
_WEEKDAY = r"(?:(?P<which>R) )?(?:(?P<weekday>[Ww])\.?,?[ -](?:t )?)?"
_DAY = r"(?:t )?(?P<day>[DOC])o?"
_MONTH = r"(?P<month>M)(?: ?\.)?"
_OF = r"(?:,? f (?:t )?|[ /.-] ?|)"
_REL_YEAR = r"(?:,?(?: f)?(?: t)? (?P<rel_year>[RU]) 5|,? (?P<years>[DENCa]) 5 (?P<years_way>[gj]))"
_YEAR = r"(?:(?:(?: ?,)? ?(?:[fi] )?(?:t )?(?:5 f )?|[-/])(?P<year>Y)(?: ?(?P<era>e))?|" + _REL_YEAR + ")?"
_SHORT_YEAR = r",?(?: f)?(?: (?P<year>E)(?: ?(?P<era>e))?(?= ?[,.;)]|\Z)| ?'(?P<short>[DE]))"
_JOIN = r"(?: ?- ?| > (?:t )?| & (?:t )?)"
_NO_MORE = r"(?!/?[DEYNI%]|-[DEYNI](?![-/]))"
_SAME = r"(?:t )?(?P<which>R) (?P<unit>[12479m])"
_AND_MORE = r"(?:, |,? & | )(?P<more_count>[DENCa]) (?P<more_unit>[13579])"
_FISCAL = r"(?:f )?(?:t )?(?P<fiscal>K)(?: 5)? ?(?P<year>[YDE])"
_MORE_DAYS = r"(?:, (?:t )?[DO]o?){0,9},? & (?:t )?[DO]o?"
_END_YEAR = r"(?:[-/](?P<to_year>[DEY]))"

# form, letters that it can begin with, pattern
PATTERNS = tuple(
    (form, first, re.compile(pattern))
    for form, first, pattern in (
        ("day", "tDOCWwR", _WEEKDAY + _DAY + _OF + _MONTH + _YEAR),
        ("day", "MWwR", _WEEKDAY + _MONTH + r"(?:,? ?|[-/])" + _DAY + r"(?![:%])" + _YEAR),
        ("day", "tDOCWwR", _WEEKDAY + _DAY + _OF + _MONTH + _SHORT_YEAR),
        ("day", "MWwR", _WEEKDAY + _MONTH + r"(?:,? ?|[-/])" + _DAY + _SHORT_YEAR),
        ("day", "tDO", _DAY + f"(?={_MORE_DAYS}(?: f)? (?P<month>M)(?:\\.?,? (?P<year>Y))?)"),
        ("day", "M", _MONTH + " " + _DAY + f"(?={_MORE_DAYS},? (?P<year>Y))"),
        ("day", "M", _MONTH + r" " + _DAY + r",? (?P<year>[DEN]) ?(?P<era>e)"),
        ("day", "Y", r"(?P<year>Y)([ /-])(?P<month>M)(?:\.?\2(?P<day>D)o?)?"),
        ("day", "MWwR", _WEEKDAY + r"(?P<month>M)-(?P<year>Y)-(?P<day>D)(?![-/])"),
        ("day", "D", r"(?P<day>D)-(?P<month>M)-(?P<short>[DE])(?![-/])"),
        ("iso", "YWw", _WEEKDAY + r"(?P<year>Y)([-/])(?P<month>D)\4(?P<day>D)(?![-/]?[DEYNI])"),
        ("iso", "Y", r"(?P<year>Y)[-/](?P<month>D)(?![-/.]?[DEYNIMo])"),
        ("iso", "I", r"(?P<compact>I)"),
        ("slashes", "DWwR", _WEEKDAY + r"(?P<first>D)([-/])(?P<second>D)\4(?P<year>Y|[DE](?<!-.))" + _NO_MORE),
        ("slashes", "D", r"(?P<month>D)[-/](?P<year>Y)(?![-/.]?[DEYNIM])"),
        ("slashes", "DWwR", _WEEKDAY + r"(?P<first>D)/(?P<second>D)(?:, (?P<year>Y)(?= ?[.,;)]|\Z))?" + _NO_MORE),
        ("dots", "ZWw", _WEEKDAY + r"(?P<dotted>Z)"),
        ("days", "tDOWwR", _WEEKDAY + _DAY + _JOIN + r"(?P<to_day>[DO])o?(?: f)? ?(?P<to_month>M)\.?"
         + re.sub(r"<(year|era|rel_year|years)", r"<to_\1", _YEAR)),
        ("days", "MWwR", _WEEKDAY + _MONTH + r" " + _DAY + _JOIN + r"(?P<to_day>[DO])o?(?![:%])" + _YEAR),
        ("month", "Mt", r"(?:t )?" + _MONTH + r"(?:,? (?:f (?:t )?(?:5 f )?|i )?|[-/])(?P<year>Y)"),
        ("month", "Mt", r"(?:t )?" + _MONTH + _REL_YEAR),
        ("month", "M", _MONTH + r"(?: f)? '?(?P<year>E)(?![-/%])"),
        ("month", "M", _MONTH + r"(?: f)? ?'(?P<year>[DE])(?![-/%])"),
        ("month", "MRt", r"(?:t )?(?:(?P<which>R) )?(?P<month>M)(?:\.(?= [^x]))?"),
        ("weekday", "WwRt", r"(?:t )?(?:(?P<which>R) )?(?P<weekday>[Ww])"),
        ("afternext", "tWwM", r"(?:t )?(?:(?P<weekday>[Ww])|(?P<month>M)) (?P<way>[AB]) (?P<after_next>R)(?! )"),
        ("afternext", "t0157", r"(?:t )?(?P<unit>[0157]) (?P<way>[AB]) (?P<after_next>R)(?! [0-9MW])"),
        ("weekday", "Ww", r"(?P<weekday>[Ww]),? (?:[fir] )?(?:t )?(?P<rel_week>R) 7"),
        ("weekday", "R", r"(?P<rel_week>R) 7(?:'?s)?(?: -)? (?P<weekday>[Ww])"),
        ("weekday", "Ww", r"(?P<weekday>[Ww]),? (?:t )?(?P<day>[DO])o?(?![/.:-]?[DEFNY%M])"),
        ("monthday", "tD", r"(?:t )?(?P<day>D)o(?= ?[.,;)]|\Z| ?\.| x)"),
        ("years", "Y", r"(?P<year>Y)[-/](?P<to_year>[DEY])(?![-/]?[DEYNI])"),
        ("years", "Y", r"(?P<year>Y)(?: - | > )(?P<to_year>Y)(?![-/]?[DEYNI])"),
        ("apostrophe", "'", r"'(?P<year>[DE])(?![-/%:])"),
        ("year", "Yt5", r"(?:t )?(?:5 (?:f )?)?(?P<year>Y)(?: ?(?P<era>e))?"),
        ("era", "e", r"(?P<era>e) ?(?P<year>[DENY])"),
        ("era", "DEN", r"(?P<year>[DEN]) ?(?P<era>e)"),
        ("decade", "tYDE'", r"(?:t )?'?(?P<decade>Y|[DE])'?s"),
        ("decade", "tL", r"(?:t )?(?P<decade>L)"),
        ("centuries", "tDOP", r"(?:t )?(?:(?P<part>P) )?(?P<century>[DO])o?(?: ?- ?| [&>] (?:t )?)"
         r"(?:(?P<to_part>P) )?(?P<to_century>[DO])o?[ -]6"),
        ("century", "tDO", r"(?:t )?(?P<century>[DO])o?[ -]6(?: (?P<era>e))?"),
        ("quarter", "Q", r"Q(?P<quarter>D),? ?" + _FISCAL),
        ("half", "h", r"h(?P<half>D),? ?" + _FISCAL),
        ("quarter", "D", r"(?P<quarter>D)Q(?: ?(?P<year>Y)|(?P<short>[DE]))"),
        ("quarter", "D", r"(?P<quarter>D)Q ?" + _FISCAL),
        ("half", "D", r"(?P<half>D)h(?: ?(?P<year>Y)|(?P<short>[DE]))"),
        ("monthquarter", "tM", r"(?:t )?(?P<month>M)(?: (?P<year>Y))? 4"),
        ("quarter", "Q", r"Q(?P<quarter>D)(?:(?:,? (?:f )?(?:t )?|-|/|)(?P<year>Y))?(?![-/]?[DEYN])"),
        ("quarter", "Q", r"Q(?P<quarter>D)(?: ?'|/)(?P<short>[DE])"),
        ("quarter", "Q", r"Q(?P<quarter>D) (?P<short>[DE])(?= ?[.,;:)]|\Z| n )"),
        ("half", "h", r"h(?P<half>D)(?: ?'|/)(?P<short>[DE])"),
        ("half", "h", r"h(?P<half>D)"),
        ("quarter", "Y", r"(?P<year>Y)[ -]?Q(?P<quarter>D)"),
        ("half", "h", r"h(?P<half>D)(?:,? (?:f )?|-|/)(?P<year>Y)"),
        ("half", "Y", r"(?P<year>Y)[ -]h(?P<half>D)"),
        ("quarter", "tDO", r"(?:t )?(?P<quarter>[DO])o?[ -]4(?! f)"),
        ("own quarter", "tRU", r"(?:t )?(?P<rel_year>[RU]) 5 (?P<quarter>[DO])o?[ -]4"),
        ("own quarter", "tY", r"(?:t )?(?P<year>Y)'s (?P<quarter>[DO])o?[ -]4"),
        ("own quarter", "tK", r"(?:t )?(?P<fiscal>K)(?: 5)? (?P<year>Y)'s (?P<quarter>[DO])o?[ -]4"),
        ("own quarter", "tK", r"(?:t )?(?P<fiscal>K) (?P<quarter>[DO])o?[ -]4"
         r"(?:,?(?: f)?(?: K)?(?: 5)? (?P<year>Y))?"),
        ("own half", "tRU", r"(?:t )?(?P<rel_year>[RU]) 5 (?P<half>[DO])o?[ -]2"),
        ("own half", "tY", r"(?:t )?(?P<year>Y)'s (?P<half>[DO])o?[ -]2"),
        ("season", "tSR", r"(?:t )?(?:(?P<which>R) )?(?P<season>S)(?: 1(?= f))?"
         r"(?:,?(?: [fi])? (?P<year>Y)" + _END_YEAR + r"?)?"),
        ("season", "tS", r"(?:t )?(?P<season>S)" + _REL_YEAR),
        ("holiday", "HRt", r"(?:t )?(?:(?P<which>R) )?(?P<holiday>H)(?:,?(?: [fi])? (?P<year>Y)|" + _REL_YEAR + r")?"),
        ("calendar", "tRK", r"(?:t )?(?P<which>R) (?P<calendar>K)(?: 5)?"),
        ("calendar", "tK", r"(?:t )?(?P<calendar>K)(?: 5)?(?: f)? ?(?P<year>[YED])" + _END_YEAR + r"?(?![-/.]?[DEYN])"),
        ("calendar", "tY", r"(?:t )?(?P<year>Y)" + _END_YEAR + r"?[ -](?P<calendar>K)(?: 5)?"),
        ("todate", "td", r"(?:t )?(?P<todate>d)"),
        ("today", "T", r"(?P<today>T)"),
        ("ref", "G]", r"(?P<ref>[G\]])"),
        ("unit", "tR", r"(?:t )?(?P<which>R) (?P<unit>[0-9])(?:'?s)?"),
        ("unit", "U", r"(?P<which>U) (?P<unit>[01579])(?= ?[.,;)]| |\Z)"),
        ("weekend", "t", r"t (?P<unit>0)(?! f)"),
        ("week on", "aDC", r"(?P<count>a|[DC]) (?P<unit>[37]) n (?P<weekday>W)"),
        ("week on", "W", r"(?P<weekday>W) (?P<unit>[37])(?= ?[.,;:)]| &|\Z)"),
        ("window", "tR", r"(?:t )?(?P<which>R) (?P<count>[DENCk])[ -](?P<unit>[1345789~])"),
        ("window", "tDENC", r"(?:t )?(?P<count>[DENCk]) (?P<which>R) (?P<unit>[1345789~])"),
        ("hops", "DENCak", r"(?P<hops>[DENCak]) (?P<weekday>[W_]) (?P<way>[gj])"),
        ("set", "_", r"(?P<each>_)"),
        ("edge", "t@", r"(?:t )?(?P<edge>@)(?:,? (?:f |i )?(?P<year>Y))?"),
        ("ago", "DENCak", r"(?P<count>[DENCak]) (?P<unit>[1345789~]) (?P<way>[gj])"),
        ("ago", "WDENCak", r"(?:(?P<weekday>W),? )(?P<count>[DENCak]) (?P<unit>[37]) (?P<way>[gj])"),
        ("ago", "DENCak", r"(?P<count>[DENCak]) (?P<unit>[37]) (?P<way>[gj])(?:,? n| t)? (?P<weekday>W)"),
        ("ago", "DENCa", r"(?P<count>[DENCa]) (?P<unit>[13579])" + _AND_MORE.replace("more", "and")
         + f"(?:{_AND_MORE})? (?P<way>[gj])"),
        ("hundreds", "k", r"(?P<count>k) (?:& )?(?P<more>C) (?P<unit>[158]) (?P<way>[gj])"),
        ("halves", "DCa", r"(?P<count>[DCa]) & a 2 (?P<unit>[568]) (?P<way>[gj])"),
        ("halves", "a", r"(?P<count>a) (?P<unit>[568]) & (?:a )?2 (?P<way>[gj])"),
        ("halves", "2", r"(?P<half>2) a (?P<unit>[568]) (?P<way>[gj])"),
        ("ahead", "i", r"i (?P<count>[DENCak]) (?P<unit>[1345789])(?:'s?)? x"),
        ("ahead", "i", r"i (?P<count>[DENCak]) (?P<unit>[1345789])(?![ -](?:[xA-Z0-9BAcf>gjlP]))"),
        ("anaphor", "tR", _SAME + r",?(?: [fi])?(?: t)? (?P<rel_year>R) 5"),
        ("anaphor", "tR", _SAME + r",? (?P<count>[aDC]) 5 (?P<later>[Pl]|B(?! [a-zA-Z0-9]))"),
        ("anaphor", "tR", _SAME + r",? [fi] (?P<year>Y)"),
        ("anaphor", "tDENCak", r"(?P<count>[DENCak]) (?P<unit>[1345789]) (?P<later>[Pl]|[BA](?! [a-zA-Z0-9]))"),
        ("anaphor", "t", r"t (?P<unit>[1579]) (?P<later>[BA])(?! [a-zA-Z0-9])"),
        ("year ago", "ta", r"(?:t )?5[ -](?P<way>[gP])[ -](?P<unit>[14m])"),
        ("year ago", "tR", r"(?:t )?(?P<which>R)-5 (?P<unit>[14m])"),
        ("week", "t7", r"(?:t )?7 (?P<week>D)(?: f)?(?: t)?(?:(?:,? )(?P<year>Y)| (?P<rel_year>R) 5)?"),
        ("set", "v", r"v (?:(?P<count>[DCR]) )?(?P<each>[0-9Ww])"),
        ("set", "V", r"(?P<set>V)"),
        ("time", "D", r"D:[DE](?::[DE])?(?! ?[DEN])(?: ?z)?"),
        ("time", "DFC", r"[DFC] ?z"),
        ("hour", "DC", r"(?P<hour>[DC])"),
        ("time", "q", r"q"),
    )
)  # fmt: skip

# days of the month of a date before them: "March 3, 5 and 8, 2021"
DAY_LIST = re.compile(_MORE_DAYS + r"(?![:%/.-]?[DEYNIF])(?![ -]?[Mh])")
NEXT_DAY = re.compile(r"(?:,? & |, )(?:t )?(?P<day>[DO])o?(?:,? Y(?![-/]?[DEYN%]))?")

# what stands before a date and makes another of it: letters that it can begin with, pattern; groups as above
PREFIXES = tuple(
    (form, first, re.compile(pattern))
    for form, first, pattern in (
        ("pick", "tDO", r"(?:t )?(?P<n>[DO])o?(?: (?P<from_end>R))?[ -](?P<unit>[0-9W])(?:,? [fi] (?:t )?| )"),
        ("pick", "tR", r"(?:t )?(?P<n>R) (?P<unit>[0-9W]) [fi] (?:t )?"),
        ("pick", "tOR", r"(?:t )?(?P<n>[OR])[ -](?P<count>[DENC])[ -](?P<unit>[1345789]) (?:[fi] (?:t )?)?"),
        ("pick", "tDO", r"(?:t )?(?P<n>[DO])o? f (?:t )?(?=R 1)"),
        ("pick", "tD", r"(?:t )?(?P<n>D)o (?=R 1)"),
        ("hop", "tDO", r"(?:t )?(?:(?P<n>[DO])o? )?(?P<weekday>W) (?P<way>[AB]) (?:t )?"),
        ("part", "tP", r"(?:t )?(?P<part>P)-? ?> ?-?(?P<to_part>P)[ -](?:[in] )?(?:t )?"),
        ("part", "tp", r"(?:t )?(?P<part>p)(?:-| (?:f (?:n )?(?:t )?)?)"),
        ("part", "tP", r"(?:t )?(?P<part>P)[ -](?:[in] )?(?:t )?"),
        ("shift", "DENCa", r"(?P<count>[DENCa]) (?P<unit>[1345789]) (?P<way>g) (?=T|R [14579])"),
        ("beside", "t", r"t (?P<unit>[1579]) (?P<way>[AB]) (?:t )?"),
        ("shift", "DENCa", r"(?P<count>[DENCa]) (?P<unit>[1345789]) (?P<way>[ABr]) (?:t )?"),
        ("ended", "tK", r"(?:t )?(?P<unit>K)(?: 5)? (?P<until>c|>) (?:t )?"),
        (
            "ended",
            "tDENCOK234578",
            r"(?:t )?(?:(?:K )?[DO]o?[ -](?=[24]))?(?:(?P<count>[DENC])[ -])?(?P<unit>[1234578])(?: 9)?(?: m)? "
            r"(?P<until>c|>) (?:t )?",
        ),
        ("week", "t7`", r"(?:(?:t )?(?P<unit>7) (?:f|r|p)(?: n)?|`) (?:t )?"),
    )
)
# a date inside another one: "the end of the month"
INNER = (("unit", "t145678", re.compile(r"(?:t )?(?P<unit>[145678])")),)
