/// Old forms of kanji (旧字体) and other forms of names and places, with the form of today. It comes before
/// ``KanjiVariant``, which for searching takes 斎 for 斉: as names these two are different.
enum OldKanji {
    static let modern: [Unicode.Scalar: Unicode.Scalar] = {
        var modern: [Unicode.Scalar: Unicode.Scalar] = [:]
        for pair in pairs.split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            for old in scalars.dropLast() { modern[old] = scalars[scalars.count - 1] }
        }
        return modern
    }()

    /// The form of today last.
    private static let pairs = """
        惡悪 壓圧 圍囲 醫医 爲為 壹壱 飮飲 隱隠 營営 衞衛 驛駅 鹽塩 緣縁 艷艶 應応 歐欧 奧奥 橫横 溫温 穩穏 價価 畫画 壞壊 懷懐 繪絵 擴拡 殼殻 覺覚 \
        嶽岳 樂楽 渴渇 勸勧 寬寛 歡歓 觀観 顏顔 歸帰 氣気 龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚 峽峡 狹狭 曉暁 區区 驅駆 勳勲 徑径 莖茎 揭掲 溪渓 \
        螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹 劍劔剣 圈圏 檢検 權権 獻献 險険 顯顕 驗験 嚴厳 效効 恆恒 鑛鉱 號号 碎砕 濟済 劑剤 雜雑 參参 慘惨 棧桟 \
        蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 舍舎 寫写 釋釈 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 奬奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 \
        孃嬢 淨浄 疊畳 穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 盡尽 粹粋 醉酔 隨随 髓髄 樞枢 聲声 攝摂 竊窃 專専 戰戦 潛潜 纖繊 踐践 錢銭 禪禅 \
        雙双 搜捜 插挿 爭争 聰聡 裝装 騷騒 臟臓 屬属 續続 墮堕 體体 對対 帶帯 滯滞 臺台 擇択 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 \
        廳庁 徵徴 聽聴 敕勅 鎭鎮 遞逓 轉転 點点 黨党 盜盗 燈灯 鬪闘 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 蠻蛮 \
        祕秘 彥彦 姬姫 甁瓶 拂払 佛仏 竝並 變変 瓣弁 豐豊 襃褒 沒没 滿満 默黙 藥薬 譯訳 豫予 餘余 譽誉 搖揺 樣様 謠謡 瑤瑶 來来 賴頼 亂乱 覽覧 畧略 \
        兩両 獵猟 綠緑 壘塁 勵励 隸隷 靈霊 齡齢 戀恋 爐炉 勞労 樓楼 郞郎 錄録 灣湾 淵渊渕 峯峰 薮藪 靱靭 礪砺 鴬鶯 梼檮 鯵鰺 埜野 舩船 凉涼 \
        躰体 羣群 邨村 翆翠 曻昇 槗橋 舖舗 枩松 穐秋 緜綿 昻昂 靑青 鄰隣 吳呉 內内 戾戻 步歩 齋斎 斎斎 齊斉
        """
}
