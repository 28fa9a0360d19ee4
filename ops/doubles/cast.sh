# The cast: invented persons who live in Kakogawa. Town names are real, house numbers are not meant to be.

make_cast() {
    make_card hanako label='有効なカード' \
        name='加古川　花子' birth=1985-06-15 sex=2 address='兵庫県加古川市加古川町北在家９００１番地の４'
    make_card taro label='別の人の有効なカード' \
        name='平岡　太郎' birth=1979-01-08 sex=1 address='兵庫県加古川市平岡町新在家９０２丁目３－１'
    make_card moved label='引っ越しで失効したカード' revoked=affiliationChanged \
        name='尾上　松子' birth=1992-11-03 sex=2 address='兵庫県加古川市尾上町長田９０３番地'
    make_card compromised label='盗難で失効したカード' revoked=keyCompromise \
        name='別府　次郎' birth=1968-02-29 sex=1 address='兵庫県加古川市別府町別府９０４番地の２'
    make_card expired label='有効期限が切れたカード' begin="$(day -1900)" end="$(day -40)" \
        name='志方　一' birth=1950-12-31 sex=1 address='兵庫県加古川市志方町志方町９０５番地'
    make_card not-yet-valid label='まだ有効でないカード' begin="$(day 1500)" end="$(day 1795)" \
        name='野口　良子' birth=2001-04-01 sex=2 address='兵庫県加古川市野口町良野９０６番地'
    make_card substitute label='氏名に代替文字があるカード' \
        name='渡辺　吉之' name_marks=01010 birth=1989-01-07 sex=1 \
        address='兵庫県加古川市東神吉町神吉９０７番地の１　コーポ神吉２０１号'
    make_card p384 label='次期カード（楕円曲線暗号）' key=P-384 \
        name='神野　光' birth=2008-02-29 sex=2 address='兵庫県加古川市神野町神野９０８番地'
    make_card locked label='暗証番号がロックされたカード' locked=true \
        name='米田　健' birth=1926-12-25 sex=1 address='兵庫県加古川市米田町平津９０９番地'
    make_card unknown-birth label='生年月日が不明のカード' \
        name='八幡　ふみ' birth=0000-00-00 sex=2 address='兵庫県加古川市八幡町中西条９１０番地'
    make_card impostor label='にせの認証局のカード' authority=impostor \
        name='加古川　花子' birth=1985-06-15 sex=2 address='兵庫県加古川市加古川町北在家９００１番地の４'
    make_card wrong-policy label='証明書ポリシーが違うカード' policy=1.2.392.200149.8.5.1.9.99 \
        name='上荘　薫' birth=1999-09-09 sex=9 address='兵庫県加古川市上荘町国包９１１番地'
    make_card without-usage label='鍵用途のない証明書のカード' usage='' \
        name='平荘　実' birth=1975-03-21 sex=1 address='兵庫県加古川市平荘町山角９１２番地'
}
