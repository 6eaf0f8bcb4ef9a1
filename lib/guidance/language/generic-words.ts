/**
 * Words that replies of any company to any message are made of, both languages, those of fault-finding included, as `rootOf` cuts them: one root for
 * all forms of a word. Unlike the words of grammar and courtesy they may stand in a customer's problem ("the screen", "the button"), but they fit a
 * thousand others as well.
 */
export const genericRoots: ReadonlySet<string> = new Set(
  `
abiert absolute acab acas accept accident accidental accion account accurat acept achiev aclar acompan aconsej acord acros act action activ
actividad actual acuerd add additional addon adecu adelant adicional adjunt adjust admin administr administrador admit adquir advanc advantag
advert advic advis afect affect afford afortunada afraid age agr agradec agre air ajen ajust alcanc alcanz alegr alert allow almost alon along
alt alternativ amabl amaz ambient amig amount ampli analiz android anim announc annoy annual anot answ anterior anti antigu antiviru anunci
anymor anyway aparec apart apena aplic aport apoy app apparent appe appoint appropriat apreci aprend aprovech apunt are arrang arriv articl
articul asap asegur asegures asign asist asistent aspect assign assum assur asum aten atend atent atra attach attempt attention aument author
availabl avanz averag averigu avis avoid awar award away awesom bad balanc barat bas bast bastant bear beat becom begin behalf behav belong
benefit besid best bet beyond big board body bonit both boton bottom bound box brev brief brilliant bring broad brought brows buen bug build
bunch busc buscador busi busqued busy button buy cach caer calidad calm cambi camin camp cannot cantidad capaz car caracteristic careful carg
carry cas casi catch caus centr central cer cerc certain certifi challeng chanc channel che child choic choos ciert city claim clarification
clarify clas cle clean clic click client clos close cod codig cog coincid colabor colaborador cold coleg collect coloc com combin coment
comentari comenz comercial comfortabl command commit committe common community compar compart compatibl compens competitiv complain complaint
complement complemento complet complete complex complic compon comprend comprob compromet compromis comput computador comun comunic comunicars
comunicart comunidad conced concept concern concret condi condition conduct conect conexion confi confianz confident configur configura confirm
confirmation conflict confund confusion congratulation conjunt connect conoc conocimient consegu conserv consid consider const constant consult
consum cont conten content contest continu contrari contribut control conveng convenienc convenient convert cooki cool copy correct correcta
correspond correspondient cort costumbr count coupl cours cov crazy cre creat creation critic critical cubr cuestion cuid culp cumpl curios
curiou current curs custom dai damn dark dat databas dato deal dear deb deba decad decid decision declar dedic dedicat deep default defect defin
definit definite definitiva degre dej delant delight dema demand demasi demostr depart departament depend derech desactiv desarrol desconoc
describ descrip descubr dese deshabilit design desktop despaci despit destac destin detail detal determin develop diagnos diari die diferenci
diferent differenc different difficult difficulty dificultad digital diligent dino direct directa disabl disappoint discov disculp discus discut
disen disfrut dislik dispon disponibilidad disponibl distint division dm dobl docu doubl doubt driv drop dud dur duty ear earn easi easy economic
economy edit educ educat efect efectiva effect effectiv efficient effort eficaz ejempl ele eleg element elevat els email emit empez emple employe
enabl encontr encount encourag encuentr end energi energy enfoqu enfrent engag engine enorm enough ensegu ensen ensur ent entend enter entir
entire entorn environ epoc equal equip equivoc error escalat escog escrit escuch esfuerz espaci especial especialist especific esperanz essential
est establ establec establish estim estudi estupend ever evidenc evident evit evolv exact exacta exampl exce excelent except excit exclud
exclusiv excus exig exist exit expand expect expectation expedit experienc experiment expert expertis explain explanation explic explica explor
expos expres extend extension extent extern extr extran extrem extreme eye fac facil facilit fact factor fail fal fals falt fam fami famili fan
fantastic farth fast fault favor favorit favour favourit fear featur fech feliz few field figur fij fil filt fin final find finish firm firmwar
fit fix flag flexibl focu folk follow fond fool forc forget form format formulari fortun fortunat fortunate forum forward foundation frecuenci
frecuent frent frequent fresh friend front frustrat fuert fuerz ful fun funcion function fundamental futur gana gath general generat generou gent
gentl genuin gestion giant glad glanc global goal googl grab graci grado gran grand grateful grav grow growth grup guarante gues guest gui guid
habilit habitual habl hand handl handy happen hard hari hat haz head health heart heavy hectic hesitat hid hidden high hint histori hit hog hold
hom hon honest honor hot hug human hurry hurt ide ideal identify idiom ignor igual illustrat ilusion imagin immediat immediate immens impact
imped importanc importanci important imposibl impossibl impres impresion improv improve incidenci incident inclu includ inclus incorpor increas
increibl inde independent independient indic indicat individual industri industry inferior influ inform inici initial inmediat inmediata inmens
innovador innovation input inquietud insight insist inspect inspir instead instruc instruct instruction integr integrat inten intend intent
intention inter interaction intercambi interes interesant intern internet interven intr introduc inv invert investig investigat invit involv ios
iphon item jef job join journey judg jump junt just justa knock knowledg label labor lack lado lament languag laptop larg lat lead learn least
leav leer left legal lejo lengu let letr level ley libertad liberty libr lie lif liger light like limit lin line link list littl liv llam lleg
llen llev load local location logic logr long look los lot lov low loyal loyalty luck lucky lug luz mac maestr magnific main maintain majority
mal man manag manage mand manej manten manual maravil marc mark market mas masiv massiv mat material matur maxim maximum mayor mayori med medi
median meet mejor memb membresi mencion menor mensual mental mente mention menu merc mere merec met method metod mgmt middl mied mild mind minim
minimal ministeri minor mir mis mistak mitad mix mobil mod model modern molest moment monitor mont month most mostr motiv motivat mov movil much
multipl mund mutual nadi narrow natur natural navegador near necesari necessary neg negativ negoci network new nivel nobody nombr nor normal not
notabl notic notici notific novedad nuev nueva nul numb numer objet objetiv obliga obligation observ obstant obten obvi obviou obvious ocasion
occasion occur ocup ocur odd off offer offic official oficial ofrec olvid oop opcion open oper operat opinion oportun oportunidad opportunity
optim option optional ord orden ordenador organiz organization orient origen original oscur otherwis ought outsid outstand overal own pag pagin
pap par part parti particip particul particular partn pas paso passion past patient paus paz pc peac ped pen pendient pens peopl pequen percent
perd perfect perfecta perfection perfil perform period permanec permanent permission permit persist person personal pertenec pes phon phras
physical pick piec piez plac plain plan plante plataform platform play plaz pleasur plen plenty plugin pobr poc pod point policy politic pop
popul por porcentaj portatil pose posibilidad positiv possibility possibl post powerful practic practical precis precisa pref prefer preferenci
premium preocup preocupa prepar pres presenc present presion prest pretend pretty prevent previ preview previou prid primer principal principi
prior prioridad priority pris priv privacidad privacy privat probab probabl probable problem proce proced procedimient proces process produc
product profesional professional profil profund program progres project promedi promet promis promotion prompt pront proof prop proper propi
proporcion propos propuest protect proteg prov proveedor provid proxim prueb public puert puest punt purpos quality qued quick quit quot rais ram
random rang rank rap rapid rapida rar rat rath razon reac reach react read ready real realidad realis realistic realiz reason reasonabl reboot
recal receiv recent rechaz recib recient recomend recomenda recommend recommendation reconoc record recov recover rectify recurs red reduc ref
refer referenc referenci reflect reflej refresh refus regard regardles registr regl regret regul regulation reinici reject rela relacion relat
relationship releas relevant reliabl rely remain rememb remind remot renov rep repeat repet report represent representant representativ requer
requir require requisito research reset resolu resolution resolv resourc respect respet respond respons responsabl responsibl respuest rest
restablec restart restor restrict restring result ret retir return reunion reveal revis reward riesg ritm rol rough round rout rul run rush sad
saf safe sal salt salud sampl san satisfac satisfaction satisfech satisfi satisfy sav scal schedul search sec second section sector secundari
secur security seem seg segu seguimient segur segura seguridad selec seleccion select self semejant senal sencil sencilla send senior sens sensa
sent separ separat sequenc seri seriou serious serv servidor set setup sham shap shar sharp sheet shop short shot shout sid signific siguient
simil similar simp simpl simple simplify sincer sincroniz sincroniza sirv sistem sit siti situ situation siz skil sleep slight smart smil smooth
sobr social society softwar sol solicit solid solu solution solv somewhat son soon sorpres sort sound sourc spac spam spe speak special specialis
specialist specific specifical specify spend split spot stabl staff stag stand standard stat state statu stay step stick stor straight strang
strategy strength stres strict striv strong struggl stuff styl subject submit succes suced suces sudden suff suficient sufr sug suger sugerenci
suggestion sugier suit suitabl sujet sup super superior supon surg surpris switch sync synchroniz system tab tablet taken talk taman tard tare
target task teach team tech technical technician technology tecnic tecnologi tem ten tend term termin terrib terribl test text thankful theory
thorough thought thousand thread throughout ticket tiend tip titl toc togeth tom tool top toqu total touch tough trab trabaj trac track trad
tradition train tramit tranquil transaction transf transmit trat trav treat trick trist troubleshoot tru trust tun turn tweet twic twit typ ubic
ultim unabl unacceptabl uncomfortabl understand underway unexpect unhappy unic unidad uniqu unir universal unles unlik unlike upset urgenci
urgency urgent usar user usernam uso ust usual usuari util utilidad utiliz utmost val validat valios valor valu vari variedad variety vario
variou vast vend vendor ventaj verdad verdader verific verify via viej view vigil viru visit vist vital viv voic voluntad voluntari volunte volv
vot voz vuelt wak walk warm warn wast watch web websit weird wherev wheth whol wid wifi win window wis wish wond wonder wonderful word world
worri worry wors worst worth wow wrap yeah yes yesterday young zer zon
`
    .trim()
    .split(/\s+/),
);
