package dev.viva.grading.prose;

import dev.viva.grading.text.Phrases;

/** The phrases by which stories are told, in both languages. */
final class StoryPhrases {
    static final Phrases TIME = Phrases.of("""
            ago,last year,last month,last week,last spring,last summer,last autumn,last fall,last winter,last quarter,this year,winter,spring,summer,autumn,
            january,february,march,april,june,july,august,september,october,november,december,
            during my,when i was,while i was,in my first,in my second,in my third,year of,months after,weeks after,at the time,years before,recently,once
            назад,прошлый год,прошлый месяц,прошлый неделя,прошлый лето,прошлый зима,прошлый осень,прошлый весна,этот год,год,весной,летом,осенью,зимой,
            январь,февраль,март,апрель,май,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь,когда я,курс,недавно,однажды,тогда""");
    static final Phrases PLACE = Phrases.of("""
            company,startup,team,project,lab,laboratory,university,hospital,bank,firm,department,service,product,phd,internship,job,office,group,
            institute,agency,shop,platform,model,system,release,paper,thesis,client,colleague,manager,advisor,supervisor,course,study,clinic
            компания,стартап,команда,проект,лаборатория,университет,больница,банк,фирма,отдел,сервис,продукт,аспирантура,стажировка,работа,группа,
            институт,агентство,магазин,платформа,модель,система,релиз,статья,диссертация,клиент,коллега,менеджер,руководитель,кафедра,клиника,завод""");
    static final Phrases OWN_TASK = Phrases.of("""
            my task,my job,my goal,my role,my part,my responsibility,my aim,my duty,i be responsible,i be accountable,i have to,i need to,i own,i lead,i be to,
            up to me,i be ask,asked me,i be in charge,it fell to me,i be on call,i be assigned,i be expected,i be the one,i manage,i take over,
            i be supposed,my assignment,my mission,task was,goal was,i must
            мой задача,мой цель,мой роль,мой обязанность,мой дело,я отвечать,отвечать я,я быть должный,я должный,я быть ответственный,я владеть,
            владеть я,мне поручить,мне предстоять,мне надо,мне нужно,мне дать,меня попросить,меня назначить,я вести,я руководить,я возглавлять,от меня ждать,
            от меня требоваться,от меня зависеть,задача быть,должный быть,на мне быть,за мной""");
    static final Phrases OWN_TASK_VERB =
            Phrases.of("отвечать,руководить,возглавлять,вести,владеть,взять на себя,взяться");
    static final Phrases LESSON_VERB = Phrases.of("понять,усвоить,научиться,осознать,убедиться,вынести,запомнить");
    static final Phrases NO_VERB = Phrases.of("");
    static final Phrases TEAM_TASK = Phrases.of("""
            our task,our goal,our job,we have to,we need to,we be responsible,we be asked,the goal be,the task be
            наш задача,наш цель,мы должный,мы быть должный,нам надо,нам нужно,нам предстоять,нам поручить,цель быть""");
    static final Phrases OUTCOME = Phrases.of("""
            result,as a result,in the end,outcome,fall,drop,rise,grow,go down,go up,come down,reduce,reduction,increase,decrease,improve,improvement,save,
            cut,recover,reach,achieve,double,halve,shrink,gain,lose,instead of,from then,now take,become,end up,finish,ship,publish,accept,win,take only,
            close,noticed,we saved,earn,climb,sink,turn out to be,down to,up to,restore,return,land,stay,remain,still be,deliver,agree,adopt,launch
            результат,в итоге,итог,в результате,упасть,падать,снизиться,снизить,сократиться,сократить,уменьшиться,уменьшить,вырасти,расти,увеличиться,
            увеличить,повысить,повыситься,улучшиться,улучшить,сэкономить,достичь,достигнуть,удвоиться,вместо,стать,составить,оказаться,выиграть,потерять,
            вернуться,восстановить,восстановиться,опубликовать,закрыть,занимать,получить,принять,поднять,подняться,сохранить,добиться,прийти,выйти,занять""");
    static final Phrases FIGURE_WORD = Phrases.of("""
            percent,half,third,quarter,twice,double,triple,tenfold,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,fifteen,twenty,thirty,forty,fifty,hundred,thousand,million,dozen
            процент,половина,вдвое,втрое,вчетверо,треть,четверть,два,три,четыре,пять,шесть,семь,восемь,девять,десять,двенадцать,пятнадцать,двадцать,тридцать,сорок,
            пятьдесят,сто,тысяча,миллион,полтора,полгода,двое,трое""");
    static final Phrases LESSON = Phrases.of("""
            i learn,learn that,lesson,takeaway,take away,taught me,teach me,since then,ever since,from then on,now i,next time,in hindsight,looking back,
            do differently,i realise,i realize,i understand now,today i would,what i carry,what i took,i have since,these days i,i now,my conclusion,
            if i do it again,i would start,would now,i see now,the moral,changed how i
            я понять,понять что,я научиться,научиться,урок,вывод,с тех пор,с той пора,теперь я,в следующий раз,оглядываясь,сделать бы иначе,сегодня я бы,я бы начать,
            я осознать,научить меня,я усвоить,усвоить,для себя,впредь,отныне,я теперь,теперь первый дело,теперь""");
    static final Phrases CAUSE = Phrases.of("""
            root cause,turn out,the reason,real reason,because,the cause,caused by,due to,trace it,trace back,trace,i found that,i find that,the real problem,
            the culprit,came from,it happened because,the analysis show,the problem was,i discover,i see that,the mistake was,blame was,stemmed from
            первопричина,причина,оказаться,выясниться,из за,потому что,я выяснить,выяснить что,я найти,обнаружить,показать что,разбор показать,
            проблема быть,дело быть,корень,виной,виноват быть,проследить,ошибка быть""");
    static final Phrases TEAM = Phrases.of("we,our,мы,наш");

    private StoryPhrases() {}
}
