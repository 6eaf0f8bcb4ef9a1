/**
 * Words of support that name the same thing, across forms and both languages, so that "it broke" is taken up by "the
 * damage", and «contraseña» by "password". One line is one concept; the first word is its name.
 */
const groups = `
late delay delayed delays overdue behind retraso retrasado retrasada demora tarde tardanza tarda
parcel package shipment shipping shipped ship delivery deliver delivered delivering courier paquete envio enviado entrega entregado entregar reparto repartidor
broken broke break breaks cracked crack damaged damage dent dented torn tore faulty defective rota roto rotas rotos rompio danado danada dano rajada averia averiado averiada defectuoso defectuosa
slow slower slowly slowness lag laggy lags lento lenta lentitud ralentiza ralentizan acelerar
login log logs logged logging signin sign signing signed access accessed accessing acceder acceso entrar iniciar sesion
password passwords contrasena contrasenas clave claves
charge charged charges charging overcharged payment payments paid pay paying bill billed billing invoice invoices cobro cobros cobrado cobraron cobrar cargo cargos pago pagos pagado factura facturas facturacion sobrecargo sobrecargos
refund refunds refunded refunding reimburse reimbursement reimbursements reembolso reembolsado reembolsar reembolsos devolucion devoluciones reintegro
cancel cancelled canceled cancels cancellation cancelling unsubscribe anular anulado anulacion cancelar cancelacion cancelado baja
missing lost disappeared vanished gone perdido perdida perdidos perdidas desaparecido desaparecio desaparecieron
banned ban unbanned unban suspended suspension blocked unblock locked unlock bloqueado bloqueada bloqueo suspendida suspendido desbloquear
crash crashes crashed crashing freezes freeze frozen freezing hangs cuelga cuelgan cuelgue cuelgues reinicia
wait waited waiting queue esperando esperado espera cola
wrong incorrect mistaken equivocado equivocada erroneo erronea incorrecto incorrecta
price prices cost costs expensive fee fees precio precios caro cara tarifa tarifas coste costes
warranty warranties garantia garantias
battery batteries bateria baterias pila
screen screens display pantalla pantallas
photo photos picture pictures image images foto fotos fotografia imagen imagenes
address addresses direccion direcciones domicilio
install installed installing installation uninstall uninstalled reinstall reinstalled instalar instalado instalacion desinstalar desinstala reinstalar instala
folder folders carpeta carpetas
file files archivo archivos fichero
book books ebook ebooks libro libros
seat seats asiento asientos
flight flights vuelo vuelos
room rooms habitacion habitaciones
show shows movie movies series
backup backups respaldo copia
delete deleted deletes deleting remove removed borrar borrado borra eliminar eliminado elimina eliminan
upgrade upgraded version versions versiones
outage offline outages caida
rude rudeness attitude grosero grosera maleducado
print printer printing prints impresora imprimir imprime
keyboard keyboards teclado
subscription subscriptions subscribed membership suscripcion suscripciones
`;
const byWord = new Map<string, string>();
for (const line of groups.trim().split('\n')) {
  const [name = '', ...others] = line.split(' ');
  for (const word of [name, ...others]) byWord.set(word, `=${name}`);
}

/** The concept a folded word names, marked with "=", or undefined. */
export const conceptOf = (word: string): string | undefined => byWord.get(word);
