/// Forms of kanji that are common in names, and the usual form under which people look for them.
enum KanjiVariant {
    static let usual: [Unicode.Scalar: Unicode.Scalar] = {
        var usual: [Unicode.Scalar: Unicode.Scalar] = [:]
        for group in groups {
            guard let first = group.unicodeScalars.first else { continue }
            for variant in group.unicodeScalars.dropFirst() { usual[variant] = first }
        }
        return usual
    }()

    /// The usual form first.
    private static let groups = [
        "高髙", "崎﨑嵜碕", "吉𠮷", "浜濱濵", "辺邊邉", "斉齊斎齋", "沢澤", "桜櫻", "広廣", "島嶋嶌", "国國", "真眞", "恵惠", "徳德",
        "栄榮", "富冨", "浅淺", "万萬", "与與", "瀬瀨", "竜龍", "関關", "黒黑", "仮假", "静靜", "条條", "寿壽", "伝傳", "会會", "蔵藏",
        "曽曾", "増增", "教敎", "清淸", "芦蘆", "岩巌巖", "鉄鐵", "円圓", "壮壯", "礼禮", "弥彌", "亜亞", "桑桒",
        "館舘", "薫薰", "県縣", "宝寶", "実實", "学學", "荘莊", "巻卷", "郷鄕", "鎌鐮", "滝瀧", "尭堯", "遥遙", "槙槇", "穂穗",
        "総總", "竈竃", "経經", "継繼", "沿㳂", "数數", "図圖", "檜桧", "籠篭", "当當", "戸戶", "土圡", "柳栁",
    ]
}
